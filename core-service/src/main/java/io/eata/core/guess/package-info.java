/** Bounds on guessing codes and PINs. */
@NullMarked
package io.eata.core.guess;

import org.jspecify.annotations.NullMarked;
