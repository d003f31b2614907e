/** From an itinerary to the declarations that its borders ask for. */
@NullMarked
package io.eata.carnet.travel;

import org.jspecify.annotations.NullMarked;
