package io.eata.carnet.transition;

import io.eata.carnet.territory.Country;
import java.time.LocalDate;

/**
 * Where goods come to on a journey.
 *
 * @param transit whether they only pass through under customs seal
 * @param arrival the day on which they come in
 * @param departure the day on which they leave
 */
public record Stop(Country country, boolean transit, LocalDate arrival, LocalDate departure) {

    /** @throws IllegalArgumentException if goods leave before they come */
    public Stop {
        if (departure.isBefore(arrival)) {
            throw new IllegalArgumentException("goods leave " + country + " before they arrive there");
        }
    }

    /** One stay in two countries of one customs union crosses its border once. */
    boolean isOneBorderWith(Stop next) {
        return country.territory().equals(next.country.territory());
    }
}
