package io.eata.contracts.core;

import jakarta.validation.constraints.Positive;

/**
 * Names a transaction.
 *
 * @param carnetId eATA ID of its carnet
 * @param sequence of its ledger entry
 */
public record TransactionReference(
        @Positive long carnetId, @Positive long sequence) {}
