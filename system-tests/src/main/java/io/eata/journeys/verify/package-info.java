/** {@code ./eata verify}: has the running platform prove its ledger, and says what it found. */
@NullMarked
package io.eata.journeys.verify;

import org.jspecify.annotations.NullMarked;
