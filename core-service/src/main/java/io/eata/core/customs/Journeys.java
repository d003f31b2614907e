package io.eata.core.customs;

import static java.util.stream.Collectors.toSet;

import io.eata.carnet.ledger.History;
import io.eata.carnet.reconciliation.Reconciliation;
import io.eata.carnet.reconciliation.Stay;
import io.eata.contracts.core.JourneyView;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.ledger.SeenTransaction;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where the goods of a carnet went. What is awaited is reckoned from the whole ledger, so that it says what the reconciliation says;
 * of what happened elsewhere a territory is told no more than it may see.
 */
@Component
public final class Journeys {

    /** Transactions of one answer. */
    private static final int SHOWN = 200;

    private final CustomsReading reading;
    private final LedgerReading ledger;

    Journeys(CustomsReading reading, LedgerReading ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    /** @throws io.eata.platform.problems.ProblemException {@code not-found} unless the territory has dealt with the carnet */
    public JourneyView of(Officer officer, long id) {
        var dealt = reading.dealtWith(officer, id);
        var carnet = dealt.carnet();
        var standing =
                reading.all(dealt).stream().filter(seen -> !seen.cancelled()).toList();
        int earlier = Math.max(0, standing.size() - SHOWN);
        var shown = standing.subList(earlier, standing.size());
        var history = ledger.history(id).stream().map(RecordedEntry::entry).toList();
        return new JourneyView(
                id,
                carnet.carnet().terms().homeTerritory().toString(),
                earlier,
                reading.views(officer, carnet, shown),
                stays(
                        officer,
                        Reconciliation.stays(carnet.carnet().terms(), History.standingTransactions(history)),
                        standing));
    }

    private static List<JourneyView.StayView> stays(Officer officer, List<Stay> stays, List<SeenTransaction> standing) {
        var seen = standing.stream().map(it -> it.committed().sequence()).collect(toSet());
        return stays.stream()
                .filter(stay -> stay.territory().equals(officer.territory()) || seen.contains(stay.openedBy()))
                .map(stay -> view(officer, stay, seen))
                .toList();
    }

    private static JourneyView.StayView view(Officer officer, Stay stay, Set<Integer> seen) {
        boolean own = stay.territory().equals(officer.territory());
        return new JourneyView.StayView(
                JourneyView.Kind.valueOf(stay.kind().name()),
                stay.territory().toString(),
                stay.items().toString(),
                stay.openedBy(),
                stay.left().stream()
                        .filter(left -> own || seen.contains(left.by()))
                        .map(left ->
                                new JourneyView.Left(left.by(), left.items().toString()))
                        .toList(),
                open(stay, own, seen));
    }

    /** What the reader may not see has not happened for it. */
    private static String open(Stay stay, boolean own, Set<Integer> seen) {
        var open = stay.open();
        if (!own) {
            for (var left : stay.left()) {
                open = seen.contains(left.by()) ? open : open.union(left.items());
            }
        }
        return open.toString();
    }
}
