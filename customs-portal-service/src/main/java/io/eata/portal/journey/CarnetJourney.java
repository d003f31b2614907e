package io.eata.portal.journey;

import static java.util.stream.Collectors.toMap;

import io.eata.contracts.core.JourneyView;
import io.eata.contracts.core.TransactionView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A journey as it is drawn.
 *
 * @param earlier transactions before those drawn
 * @param unlisted fates before those listed
 * @param stations in the order in which the carnet came to them
 * @param fates of the goods, in the order in which they came
 * @param seen the transactions drawn, by ledger sequence: what else a fate names cannot be shown
 */
public record CarnetJourney(
        int earlier, int unlisted, List<Station> stations, List<Fate> fates, Map<Long, TransactionView> seen) {

    private static final int LISTED = 500;

    public CarnetJourney {
        stations = List.copyOf(stations);
        fates = List.copyOf(fates);
        seen = Map.copyOf(seen);
    }

    public static CarnetJourney of(JourneyView view) {
        var fates =
                view.stays().stream().flatMap(stay -> Fate.of(stay).stream()).toList();
        int unlisted = Math.max(0, fates.size() - LISTED);
        return new CarnetJourney(
                view.earlier(),
                unlisted,
                Station.of(view.homeTerritory(), view.transactions()),
                fates.subList(unlisted, fates.size()),
                view.transactions().stream().collect(toMap(TransactionView::sequence, Function.identity())));
    }

    /** What is still awaited, and where. */
    public List<Fate> awaited() {
        return fates.stream().filter(Fate::awaited).toList();
    }
}
