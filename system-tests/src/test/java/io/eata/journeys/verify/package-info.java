/** Tests of {@code ./eata verify}. */
@NullMarked
package io.eata.journeys.verify;

import org.jspecify.annotations.NullMarked;
