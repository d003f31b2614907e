package io.eata.conformance.cases;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.travel.Itinerary;
import io.eata.carnet.travel.TravelRefusal;
import java.util.List;
import java.util.Optional;

/**
 * An itinerary and the declarations that it asks for, or why it is refused.
 *
 * @param territories where the carnet may be used; empty where the case does not ask
 * @param declarations such as {@code VALIDATION CH}, in the order of use
 */
public record TravelCase(
        String name,
        Country home,
        boolean activated,
        Itinerary itinerary,
        Optional<List<CustomsTerritory>> territories,
        Optional<List<String>> declarations,
        Optional<TravelRefusal> refused)
        implements ConformanceCase {

    static TravelCase read(Fields fields) {
        var read = new TravelCase(
                fields.text("travel"),
                fields.as("home", Country::of),
                fields.optionalFlag("activated").orElse(true),
                new Itinerary(
                        fields.as("from", Country::of),
                        fields.as("to", Country::of),
                        fields.optionalList("transits", Country::of).orElse(List.of())),
                fields.optionalList("territories", CustomsTerritory::of),
                fields.optionalList("declarations", text -> text),
                fields.optionalAs("refused", TravelRefusal::valueOf));
        if (read.refused.isPresent() == read.declarations.isPresent()) {
            throw new UnreadableCaseException("either declarations are expected or a refusal");
        }
        return read;
    }
}
