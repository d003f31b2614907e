/** The look of every page: layout, parts, styles, scripts and icons, and what a browser is told about them. */
@NullMarked
package io.eata.platform.webdesign;

import org.jspecify.annotations.NullMarked;
