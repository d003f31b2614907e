/** The story that ./eata demo tells, and whether it went as it should. */
@NullMarked
package io.eata.journeys.demo;

import org.jspecify.annotations.NullMarked;
