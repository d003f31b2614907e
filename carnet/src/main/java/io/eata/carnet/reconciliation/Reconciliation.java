package io.eata.carnet.reconciliation;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.reconciliation.OutstandingPart.Evidence;
import io.eata.carnet.reconciliation.OutstandingPart.Kind;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Imported minus re-exported, exported minus re-imported, transits opened minus closed: in ledger order, since an item may
 * come and go many times, and from the ledger alone.
 */
public final class Reconciliation {

    private Reconciliation() {}

    /**
     * @param asOf the day of the verdict; it only decides between {@link ReconciliationStatus#NA} and the others
     * @param history all entries of the carnet from the first on
     */
    public static Verdict of(CarnetTerms terms, LocalDate asOf, List<? extends LedgerEntry> history) {
        var transactions = History.standingTransactions(history);
        var parts = stays(terms, transactions).stream()
                .map(stay ->
                        new OutstandingPart(stay.kind(), stay.territory(), stay.open(), stay.openedBy(), List.of()))
                .filter(part -> !part.items().isEmpty())
                .map(part -> withEvidence(part, transactions))
                .toList();
        var outstanding = byTerritory(parts, part -> part.kind() != Kind.IN_TRANSIT);
        var openTransits = byTerritory(parts, part -> part.kind() == Kind.IN_TRANSIT);
        return new Verdict(status(terms, asOf, parts), outstanding, openTransits, parts);
    }

    /**
     * Where the goods were and when they left, in the order in which they came: the verdict item by item. What is open of them is the
     * verdict's parts.
     *
     * @param standing transactions that no later entry cancels, in ledger order
     */
    public static List<Stay> stays(CarnetTerms terms, List<TransactionCommitted> standing) {
        var stays = new Stays(terms);
        standing.forEach(stays::take);
        return stays.all();
    }

    private static ReconciliationStatus status(CarnetTerms terms, LocalDate asOf, List<OutstandingPart> parts) {
        if (!asOf.isAfter(terms.validUntil())) {
            return ReconciliationStatus.NA;
        }
        return parts.isEmpty() ? ReconciliationStatus.TERMINATED : ReconciliationStatus.TO_CHECK;
    }

    private static SortedMap<CustomsTerritory, ItemSet> byTerritory(
            List<OutstandingPart> parts, Predicate<OutstandingPart> wanted) {
        return parts.stream()
                .filter(wanted)
                .collect(Collectors.toMap(
                        OutstandingPart::territory, OutstandingPart::items, ItemSet::union, TreeMap::new));
    }

    private static OutstandingPart withEvidence(OutstandingPart part, List<TransactionCommitted> transactions) {
        var evidence = transactions.stream()
                .filter(later -> later.sequence() > part.openedBy() && showsOutside(later, part))
                .map(later -> new Evidence(later.sequence(), later.items().intersect(part.items())))
                .filter(found -> !found.items().isEmpty())
                .toList();
        return new OutstandingPart(part.kind(), part.territory(), part.items(), part.openedBy(), evidence);
    }

    /** Goods that came home again, or were imported elsewhere, have left; for home, neither says that they are back. */
    private static boolean showsOutside(TransactionCommitted later, OutstandingPart part) {
        return part.kind() != Kind.EXPORTED
                && (later.type() == TransactionType.RE_IMPORTATION
                        || (later.type() == TransactionType.IMPORTATION
                                && !later.act().territory().equals(part.territory())));
    }
}
