package io.eata.conformance.cases;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.transition.CarnetIssue;
import io.eata.carnet.transition.DigitalDates;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An itinerary while territories switch to digital one by one, and what is expected to be issued for it. */
public record TransitionCase(
        String name, Country home, List<Country> destinations, LocalDate on, DigitalDates dates, Expected expected)
        implements ConformanceCase {

    /** What the case cares for. */
    public record Expected(
            Optional<Integer> useCase,
            Optional<CarnetIssue> issue,
            Optional<Boolean> giveIdAndPin,
            Optional<Boolean> activatedAutomatically,
            Optional<Boolean> twinPossible) {}

    static TransitionCase read(Fields fields) {
        var destinations = fields.optionalList("destinations", Country::of).filter(countries -> !countries.isEmpty());
        return new TransitionCase(
                fields.text("transition"),
                fields.as("home", Country::of),
                destinations.orElseThrow(() -> fields.wrong("destinations", "a list of countries")),
                fields.as("on", LocalDate::parse),
                new DigitalDates(fields.optionalMap("digitalSince", CustomsTerritory::of, LocalDate::parse)
                        .orElse(Map.of())),
                new Expected(
                        fields.optionalNumber("useCase"),
                        fields.optionalAs("issue", CarnetIssue::valueOf),
                        fields.optionalFlag("giveIdAndPin"),
                        fields.optionalFlag("activatedAutomatically"),
                        fields.optionalFlag("twinPossible")));
    }
}
