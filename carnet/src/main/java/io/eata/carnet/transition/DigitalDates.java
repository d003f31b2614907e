package io.eata.carnet.transition;

import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.Map;

/** Since when territories work digitally; those not named work on paper. */
public record DigitalDates(Map<CustomsTerritory, LocalDate> digitalSince) {

    public DigitalDates {
        digitalSince = Map.copyOf(digitalSince);
    }

    public WayOfWorking on(LocalDate day, CustomsTerritory territory) {
        var since = digitalSince.get(territory);
        return since == null || since.isAfter(day) ? WayOfWorking.PAPER : WayOfWorking.DIGITAL;
    }
}
