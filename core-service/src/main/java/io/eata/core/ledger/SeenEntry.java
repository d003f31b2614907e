package io.eata.core.ledger;

/**
 * An entry that committed a transaction, as a territory may see it.
 *
 * @param cancelled whether a later entry cancelled it
 */
public record SeenEntry(StoredEntry entry, boolean cancelled) {}
