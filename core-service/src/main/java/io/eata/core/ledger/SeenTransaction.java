package io.eata.core.ledger;

import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;

/**
 * A transaction as a territory may see it.
 *
 * @param recorded with its notes
 * @param cancelled whether a later entry cancelled it
 */
public record SeenTransaction(RecordedEntry recorded, TransactionCommitted committed, boolean cancelled) {}
