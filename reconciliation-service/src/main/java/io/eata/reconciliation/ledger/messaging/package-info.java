/** Follows the ledgers on Kafka. */
@NullMarked
package io.eata.reconciliation.ledger.messaging;

import org.jspecify.annotations.NullMarked;
