/** Tests of the design. */
@NullMarked
package io.eata.platform.webdesign;

import org.jspecify.annotations.NullMarked;
