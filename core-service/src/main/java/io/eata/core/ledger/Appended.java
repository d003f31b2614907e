package io.eata.core.ledger;

import io.eata.core.registry.RegisteredCarnet;

/**
 * What an entry made.
 *
 * @param recorded the entry with its notes
 * @param carnet how the carnet stands with it
 */
public record Appended(RecordedEntry recorded, RegisteredCarnet carnet) {}
