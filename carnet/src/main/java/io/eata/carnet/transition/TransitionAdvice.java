package io.eata.carnet.transition;

import io.eata.carnet.territory.CustomsTerritory;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to do for one itinerary.
 *
 * @param home how home customs work; see {@link #stampPaperAtHome()} for what they do besides
 * @param destinations how customs of each destination work
 */
public record TransitionAdvice(
        UseCase useCase, WayOfWorking home, SortedMap<CustomsTerritory, WayOfWorking> destinations) {

    public TransitionAdvice {
        destinations = Collections.unmodifiableSortedMap(new TreeMap<>(destinations));
    }

    /** Whether digital home customs also stamp the paper cover, so that paper destinations recognise the carnet. */
    public boolean stampPaperAtHome() {
        return home == WayOfWorking.DIGITAL && destinations.containsValue(WayOfWorking.PAPER);
    }

    /** Whether the stamped paper cover is worth uploading, since digital destinations see no validation of home. */
    public boolean uploadStampedCover() {
        return useCase.activatedAutomatically();
    }
}
