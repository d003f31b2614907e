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
 */
public record CarnetJourney(long carnetId, int earlier, int unlisted, List<Station> stations, List<Fate> fates) {

    private static final int LISTED = 500;

    public CarnetJourney {
        stations = List.copyOf(stations);
        fates = List.copyOf(fates);
    }

    public static CarnetJourney of(JourneyView view) {
        Map<Long, TransactionView> seen =
                view.transactions().stream().collect(toMap(TransactionView::sequence, Function.identity()));
        var fates = view.stays().stream()
                .flatMap(stay -> Fate.of(stay, seen).stream())
                .toList();
        int unlisted = Math.max(0, fates.size() - LISTED);
        return new CarnetJourney(
                view.carnetId(),
                view.earlier(),
                unlisted,
                Station.of(view.homeTerritory(), view.transactions()),
                fates.subList(unlisted, fates.size()));
    }

    /** What is still awaited, and where. */
    public List<Fate> awaited() {
        return fates.stream().filter(Fate::awaited).toList();
    }
}
