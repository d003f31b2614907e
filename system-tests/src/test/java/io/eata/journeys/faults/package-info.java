/** What the platform survives: processes killed where it hurts most. */
@NullMarked
package io.eata.journeys.faults;

import org.jspecify.annotations.NullMarked;
