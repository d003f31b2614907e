package io.eata.carnet.ledger;

import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.carnet.ledger.LedgerEntry.TransactionCancelled;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A carnet's entries from the first on. */
public final class History {

    private History() {}

    /** @throws IllegalArgumentException unless the entries are numbered 1, 2, 3, … */
    static void requireWhole(List<? extends LedgerEntry> history) {
        int expected = 1;
        for (var entry : history) {
            if (entry.sequence() != expected++) {
                throw new IllegalArgumentException("entry " + (expected - 1) + " of the ledger is missing");
            }
        }
    }

    /** Committed transactions that no later entry cancels, in ledger order. */
    public static List<TransactionCommitted> standingTransactions(List<? extends LedgerEntry> history) {
        var cancelled = cancelledSequences(history);
        return history.stream()
                .filter(TransactionCommitted.class::isInstance)
                .map(TransactionCommitted.class::cast)
                .filter(transaction -> !cancelled.contains(transaction.sequence()))
                .toList();
    }

    /** The last amendment; empty while the carnet is as it was issued. */
    public static Optional<CarnetAmended> lastAmendment(List<? extends LedgerEntry> history) {
        return history.reversed().stream()
                .filter(CarnetAmended.class::isInstance)
                .map(CarnetAmended.class::cast)
                .findFirst();
    }

    /** The terms that hold after these entries. */
    public static CarnetTerms terms(CarnetTerms atIssue, List<? extends LedgerEntry> history) {
        return lastAmendment(history).map(CarnetAmended::terms).orElse(atIssue);
    }

    /** Sequences of the transactions that were cancelled. */
    public static Set<Integer> cancelledSequences(List<? extends LedgerEntry> history) {
        return history.stream()
                .filter(TransactionCancelled.class::isInstance)
                .map(entry -> ((TransactionCancelled) entry).ofSequence())
                .collect(Collectors.toSet());
    }
}
