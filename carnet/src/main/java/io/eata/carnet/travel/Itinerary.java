package io.eata.carnet.travel;

import io.eata.carnet.territory.Country;
import java.util.List;

/**
 * Where goods go in one travel.
 *
 * @param transits countries passed under customs seal, in turn, at most {@value #MOST_TRANSITS}
 */
public record Itinerary(Country from, Country to, List<Country> transits) {

    public static final int MOST_TRANSITS = 50;

    public Itinerary {
        transits = List.copyOf(transits);
        if (transits.size() > MOST_TRANSITS) {
            throw new IllegalArgumentException("a travel has at most " + MOST_TRANSITS + " transits");
        }
    }
}
