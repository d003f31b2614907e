package io.eata.contracts.core;

import java.util.List;

/**
 * Transactions as a territory may see them, in the order in which they were asked for.
 *
 * @param withheld those that are not there, or not for that territory
 */
public record ExportedTransactions(List<ExportedTransaction> transactions, List<TransactionReference> withheld) {

    public ExportedTransactions {
        transactions = List.copyOf(transactions);
        withheld = List.copyOf(withheld);
    }
}
