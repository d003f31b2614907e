/** The platform's key rings, read from files that operations rotate. */
@NullMarked
package io.eata.platform.keys;

import org.jspecify.annotations.NullMarked;
