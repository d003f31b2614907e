/** One search over news, help and directory. */
@NullMarked
package io.eata.portal.search;

import org.jspecify.annotations.NullMarked;
