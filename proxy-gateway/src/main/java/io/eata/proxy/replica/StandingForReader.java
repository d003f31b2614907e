package io.eata.proxy.replica;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.CarnetTerms;
import io.eata.carnet.ledger.Standing;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.contracts.carnet.CarnetStatus;
import io.eata.contracts.carnet.StandingView;
import io.eata.platform.security.Caller;
import io.eata.platform.security.OrganisationType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The last known standing as its reader may see it: customs their own side, the others everything. */
final class StandingForReader {

    private StandingForReader() {}

    static StandingView of(KnownCarnet carnet, Caller reader, Instant inStepAt, Instant now) {
        var standing = carnet.standing();
        var terms = carnet.terms();
        var shown = sideOf(reader);
        return new StandingView(
                carnet.id(),
                standing.lastSequence(),
                statusOf(standing, terms, LocalDate.ofInstant(now, ZoneOffset.UTC)),
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

    private static Predicate<CustomsTerritory> sideOf(Caller reader) {
        if (reader.organisationType() != OrganisationType.CUSTOMS) {
            return territory -> true;
        }
        var own = CustomsTerritory.of(Objects.requireNonNull(reader.territory()));
        return own::equals;
    }

    private static Map<String, String> texts(
            SortedMap<CustomsTerritory, ItemSet> items, Predicate<CustomsTerritory> shown) {
        return items.entrySet().stream()
                .filter(place -> shown.test(place.getKey()))
                .collect(Collectors.toMap(
                        place -> place.getKey().code(),
                        place -> place.getValue().toString()));
    }

    private static CarnetStatus statusOf(Standing standing, CarnetTerms terms, LocalDate today) {
        if (standing.cancelled()) {
            return CarnetStatus.CANCELLED;
        }
        if (standing.discharged()) {
            return CarnetStatus.DISCHARGED;
        }
        if (standing.blocked()) {
            return CarnetStatus.BLOCKED;
        }
        if (today.isAfter(terms.validUntil())) {
            return CarnetStatus.EXPIRED;
        }
        return standing.activated() ? CarnetStatus.ACTIVATED : CarnetStatus.ISSUED;
    }
}
