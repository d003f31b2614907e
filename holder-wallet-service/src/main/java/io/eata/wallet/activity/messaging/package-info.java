/** Facts of carnets and verdicts, from Kafka into activity. */
@NullMarked
package io.eata.wallet.activity.messaging;

import org.jspecify.annotations.NullMarked;
