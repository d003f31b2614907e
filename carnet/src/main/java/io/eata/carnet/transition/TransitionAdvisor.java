package io.eata.carnet.transition;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.CustomsUnions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;

/** Answers which form of carnet an itinerary needs while territories switch from paper to digital one by one. */
public final class TransitionAdvisor {

    private final DigitalDates dates;

    public TransitionAdvisor(DigitalDates dates) {
        this.dates = dates;
    }

    /**
     * @param on the day of the travel
     * @throws IllegalArgumentException if no destination is named
     */
    public TransitionAdvice advise(Country home, Collection<Country> destinations, LocalDate on) {
        if (destinations.isEmpty()) {
            throw new IllegalArgumentException("an itinerary has a destination");
        }
        var abroad = new TreeMap<CustomsTerritory, WayOfWorking>();
        CustomsUnions.territoriesOf(destinations).forEach(territory -> abroad.put(territory, dates.on(on, territory)));
        var atHome = dates.on(on, home.territory());
        var useCase = UseCase.of(
                atHome == WayOfWorking.DIGITAL,
                abroad.containsValue(WayOfWorking.DIGITAL),
                abroad.containsValue(WayOfWorking.PAPER));
        return new TransitionAdvice(useCase, atHome, abroad);
    }
}
