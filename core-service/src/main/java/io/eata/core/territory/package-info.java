/** Territories as ICC keeps them, and the advice that follows from their dates and rules. */
@NullMarked
package io.eata.core.territory;

import org.jspecify.annotations.NullMarked;
