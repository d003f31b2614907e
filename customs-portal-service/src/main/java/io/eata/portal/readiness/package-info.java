/** How far an administration is with its change to digital carnets, and whether its date can be kept. */
@NullMarked
package io.eata.portal.readiness;

import org.jspecify.annotations.NullMarked;
