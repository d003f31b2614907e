/** One platform, started by the launcher as anybody would, for all journeys of a test run. */
@NullMarked
package io.eata.journeys.running;

import org.jspecify.annotations.NullMarked;
