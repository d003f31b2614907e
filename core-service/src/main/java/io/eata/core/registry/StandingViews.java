package io.eata.core.registry;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.StandingView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a carnet stands, for those who may see all of it and for those who may see their own side. */
public final class StandingViews {

    private StandingViews() {}

    /** For home's association and the holder. */
    public static StandingView whole(RegisteredCarnet carnet, @Nullable String blockedBecause, Instant now) {
        return view(carnet, territory -> true, carnet.standing().lastSequence(), blockedBecause, now);
    }

    /** For customs of a territory; why the association blocks a carnet is between it and the holder. */
    public static StandingView inTerritory(
            RegisteredCarnet carnet, CustomsTerritory territory, long lastSequence, Instant now) {
        return view(carnet, territory::equals, lastSequence, null, now);
    }

    private static StandingView view(
            RegisteredCarnet carnet,
            Predicate<CustomsTerritory> seen,
            long sequence,
            @Nullable String blockedBecause,
            Instant now) {
        var standing = carnet.standing();
        return new StandingView(
                carnet.id(),
                sequence,
                carnet.head().status(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                standing.activated(),
                texts(standing.outstanding(carnet.carnet().terms()), seen),
                texts(standing.inTransit(), seen),
                carnet.setsLeft(),
                standing.holds().stream()
                        .filter(seen)
                        .map(CustomsTerritory::code)
                        .toList(),
                blockedBecause,
                StandingView.Source.CORE,
                now,
                0);
    }

    private static Map<String, String> texts(Map<CustomsTerritory, ItemSet> items, Predicate<CustomsTerritory> seen) {
        return items.entrySet().stream()
                .filter(place -> seen.test(place.getKey()))
                .collect(Collectors.toMap(
                        place -> place.getKey().code(),
                        place -> place.getValue().toString()));
    }
}
