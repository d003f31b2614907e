package io.eata.reconciliation.verdict;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What becomes of a transit, found out item by item: slow, and plain to see that it is right. */
record WalkedTransit(
        long openedBy,
        ItemSet items,
        ItemSet remaining,
        LocalDate finalDate,
        @Nullable LocalDate closedOn,
        String state) {

    static List<WalkedTransit> of(RandomLedger ledger, LocalDate asOf) {
        var openings = new ArrayList<Opening>();
        for (var transaction : History.standingTransactions(ledger.entries())) {
            if (transaction.type() == TransactionType.TRANSIT_OPEN) {
                openings.add(new Opening(transaction));
            } else if (transaction.type() == TransactionType.TRANSIT_CLOSE) {
                transaction
                        .items()
                        .numbers()
                        .forEach(item -> openings.stream()
                                .filter(opening -> opening.territory()
                                        .equals(transaction.act().territory()))
                                .filter(opening -> opening.holds(item))
                                .findFirst()
                                .ifPresent(oldest -> oldest.days.put(
                                        item, Optional.of(transaction.act().day()))));
            }
        }
        return openings.stream().map(opening -> opening.walked(ledger, asOf)).toList();
    }

    private record Opening(TransactionCommitted transaction, Map<Integer, Optional<LocalDate>> days) {

        Opening(TransactionCommitted transaction) {
            this(transaction, new TreeMap<>());
            transaction.items().numbers().forEach(item -> days.put(item, Optional.empty()));
        }

        Object territory() {
            return transaction.act().territory();
        }

        boolean holds(int item) {
            return days.containsKey(item) && days.get(item).isEmpty();
        }

        WalkedTransit walked(RandomLedger ledger, LocalDate asOf) {
            var remaining = ItemSet.of(days.keySet().stream()
                    .filter(this::holds)
                    .mapToInt(item -> item)
                    .toArray());
            var closedOn = remaining.isEmpty()
                    ? days.values().stream()
                            .map(Optional::orElseThrow)
                            .max(Comparator.naturalOrder())
                            .orElseThrow()
                    : null;
            var finalDate = Objects.requireNonNullElse(
                    transaction.finalDate(), ledger.terms().validUntil());
            var day = closedOn == null ? asOf : closedOn;
            var inTime = closedOn == null ? "IN_PROGRESS" : "CLOSED";
            return new WalkedTransit(
                    transaction.sequence(),
                    transaction.items(),
                    remaining,
                    finalDate,
                    closedOn,
                    day.isAfter(finalDate) ? "EXPIRED" : inTime);
        }
    }
}
