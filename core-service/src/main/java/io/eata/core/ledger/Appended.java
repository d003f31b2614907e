package io.eata.core.ledger;

import io.eata.core.registry.LedgerHead;

/**
 * What an entry made.
 *
 * @param recorded the entry with its notes
 * @param head how the carnet stands with it
 */
public record Appended(RecordedEntry recorded, LedgerHead head) {}
