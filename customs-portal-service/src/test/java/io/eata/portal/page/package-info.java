/** Tests of what all pages share. */
@NullMarked
package io.eata.portal.page;

import org.jspecify.annotations.NullMarked;
