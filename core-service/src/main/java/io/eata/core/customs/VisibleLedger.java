package io.eata.core.customs;

import io.eata.carnet.ledger.History;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.visibility.LedgerVisibility;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.registry.RegisteredCarnet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The part of a carnet's ledger that a customs territory may see.
 *
 * @param shown entries in order, without their notes
 * @param cancelled sequences of cancelled transactions
 */
record VisibleLedger(RegisteredCarnet carnet, List<RecordedEntry> shown, Set<Integer> cancelled) {

    /** What the territory may see of a carnet that it has dealt with; nothing of any other. */
    static VisibleLedger dealtWith(CustomsTerritory territory, RegisteredCarnet carnet, List<RecordedEntry> history) {
        var entries = LedgerReading.entries(history);
        return of(carnet, history, LedgerVisibility.toCustomsOf(territory, entries), entries);
    }

    /**
     * What the territory may see of a carnet that its holder shows there: all that happened before, since it is about to happen
     * there next.
     */
    static VisibleLedger presented(CustomsTerritory territory, RegisteredCarnet carnet, List<RecordedEntry> history) {
        var entries = LedgerReading.entries(history);
        var standing = History.standingTransactions(entries);
        var shown = entries.stream()
                .filter(entry -> isOf(territory, entry) || standing.contains(entry))
                .toList();
        return of(carnet, history, shown, entries);
    }

    private static VisibleLedger of(
            RegisteredCarnet carnet, List<RecordedEntry> history, List<LedgerEntry> shown, List<LedgerEntry> all) {
        var sequences = shown.stream().map(LedgerEntry::sequence).collect(Collectors.toSet());
        return new VisibleLedger(
                carnet,
                history.stream()
                        .filter(entry -> sequences.contains(entry.sequence()))
                        .toList(),
                History.cancelledSequences(all));
    }

    private static boolean isOf(CustomsTerritory territory, LedgerEntry entry) {
        return entry.customsAct()
                .filter(act -> act.territory().equals(territory))
                .isPresent();
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    List<RecordedEntry> transactions() {
        return shown.stream()
                .filter(recorded -> recorded.entry() instanceof TransactionCommitted)
                .toList();
    }

    /** The last entry that the territory may know of. */
    int lastSequence() {
        return shown.isEmpty() ? 0 : shown.getLast().sequence();
    }
}
