package io.eata.carnet.transition;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Stops one after the other within one customs territory: goods come in at the first and leave from the last. */
record Visit(List<Stop> stops) {

    Visit {
        stops = List.copyOf(stops);
    }

    static List<Visit> of(List<Stop> stops) {
        var visits = new ArrayList<Visit>();
        var together = new ArrayList<Stop>();
        for (var stop : stops) {
            if (!together.isEmpty() && !together.getLast().isOneBorderWith(stop)) {
                visits.add(new Visit(together));
                together.clear();
            }
            together.add(stop);
        }
        visits.add(new Visit(together));
        return visits;
    }

    CustomsTerritory territory() {
        return entry().territory();
    }

    Country entry() {
        return stops.getFirst().country();
    }

    Country exit() {
        return stops.getLast().country();
    }

    LocalDate arrival() {
        return stops.getFirst().arrival();
    }

    LocalDate departure() {
        return stops.getLast().departure();
    }

    boolean isTransit() {
        return stops.stream().allMatch(Stop::transit);
    }

    List<Country> countries() {
        return stops.stream().map(Stop::country).distinct().toList();
    }
}
