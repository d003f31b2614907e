package io.eata.proxy.replica;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.Standing;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.visibility.LedgerVisibility;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.StandingView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The last known standing as its reader may see it: customs their own side, the others everything. It is folded from the
 * whole ledger when somebody asks, which is seldom (core is asked first): so following costs no more than writing down.
 */
final class StandingForReader {

    private StandingForReader() {}

    /** Everything, for the association, the holder and ICC operations. */
    static StandingView whole(KnownCarnet carnet, List<LedgerEntry> ledger, Instant inStepAt, Instant now) {
        var standing = Ledger.replay(carnet.terms(), ledger);
        return view(carnet.after(ledger), standing, standing.lastSequence(), territory -> true, inStepAt, now);
    }

    /**
     * The side of a customs territory. Even how far the ledger has got elsewhere is not told.
     */
    static StandingView inTerritory(
            KnownCarnet carnet, CustomsTerritory territory, List<LedgerEntry> ledger, Instant inStepAt, Instant now) {
        int last = LedgerVisibility.toCustomsOf(territory, ledger).stream()
                .mapToInt(LedgerEntry::sequence)
                .max()
                .orElse(0);
        var standing = Ledger.replay(carnet.terms(), ledger);
        return view(carnet.after(ledger), standing, last, territory::equals, inStepAt, now);
    }

    private static StandingView view(
            KnownCarnet carnet,
            Standing standing,
            int sequence,
            Predicate<CustomsTerritory> shown,
            Instant inStepAt,
            Instant now) {
        var terms = carnet.terms();
        return new StandingView(
                carnet.id(),
                sequence,
                CarnetStatus.of(standing, terms.validUntil(), LocalDate.ofInstant(now, ZoneOffset.UTC)),
                standing.activated(),
                texts(standing.outstanding(terms), shown),
                texts(standing.inTransit(), shown),
                standing.setsLeft(terms),
                standing.holds().stream()
                        .filter(shown)
                        .map(CustomsTerritory::code)
                        .toList(),
                null, // reasons are no facts: they stay at core
                StandingView.Source.REPLICA,
                inStepAt,
                Math.max(0, Duration.between(inStepAt, now).toSeconds()));
    }

    private static Map<String, String> texts(
            SortedMap<CustomsTerritory, ItemSet> items, Predicate<CustomsTerritory> shown) {
        return items.entrySet().stream()
                .filter(place -> shown.test(place.getKey()))
                .collect(Collectors.toMap(
                        place -> place.getKey().code(),
                        place -> place.getValue().toString()));
    }
}
