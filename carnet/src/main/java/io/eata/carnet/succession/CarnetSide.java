package io.eata.carnet.succession;

import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import java.util.List;

/**
 * One of the two carnets as its reader may see it.
 *
 * @param entries in ledger order, the visible ones only
 * @param whole whether every standing transaction is among them
 */
public record CarnetSide(CarnetTerms terms, List<LedgerEntry> entries, boolean whole) {

    public CarnetSide {
        entries = List.copyOf(entries);
    }

    /** Committed and not cancelled, with sequences above {@code after}. */
    List<TransactionCommitted> standingAfter(int after) {
        return History.standingTransactions(entries).stream()
                .filter(transaction -> transaction.sequence() > after)
                .toList();
    }

    /** The same, with sequences below {@code before}. */
    List<TransactionCommitted> standingBefore(int before) {
        return History.standingTransactions(entries).stream()
                .filter(transaction -> transaction.sequence() < before)
                .toList();
    }
}
