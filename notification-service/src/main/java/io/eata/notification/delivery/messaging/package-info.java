/** Follows the ledgers on Kafka. */
@NullMarked
package io.eata.notification.delivery.messaging;

import org.jspecify.annotations.NullMarked;
