/** How much one request may send before anything of it is understood. */
@NullMarked
package io.eata.platform.bounds;

import org.jspecify.annotations.NullMarked;
