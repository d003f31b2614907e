package io.eata.contracts.core;

/**
 * A transaction with its receipt.
 *
 * @param receipt PDF/A-3 with the signed receipt embedded
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record ExportedTransaction(TransactionView transaction, byte[] receipt) {}
