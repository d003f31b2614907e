/** Journeys of people and machines over the running platform. */
@NullMarked
package io.eata.journeys;

import org.jspecify.annotations.NullMarked;
