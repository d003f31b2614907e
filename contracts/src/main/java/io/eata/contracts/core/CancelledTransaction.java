package io.eata.contracts.core;

import java.time.OffsetDateTime;

/**
 * The answer to a cancellation: the declaration is open again, under a new code that only the holder is told.
 *
 * @param sequence ledger number of the cancellation
 * @param cancelled ledger number of the transaction it undoes
 */
public record CancelledTransaction(long carnetId, long sequence, long cancelled, OffsetDateTime at) {}
