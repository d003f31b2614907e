/** Jazzer, led by coverage, against everything that reads what people type, scan and send. */
@NullMarked
package io.eata.journeys.fuzz;

import org.jspecify.annotations.NullMarked;
