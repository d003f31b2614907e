/** Countries, and the customs territories in which a carnet crosses one border only. */
@NullMarked
package io.eata.carnet.territory;

import org.jspecify.annotations.NullMarked;
