/** What to issue and carry while some territories work digitally and others still on paper. */
@NullMarked
package io.eata.carnet.transition;

import org.jspecify.annotations.NullMarked;
