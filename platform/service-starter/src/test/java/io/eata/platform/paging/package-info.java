/** Tests of paging. */
@NullMarked
package io.eata.platform.paging;

import org.jspecify.annotations.NullMarked;
