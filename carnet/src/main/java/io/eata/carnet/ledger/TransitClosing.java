package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.territory.CustomsTerritory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a transit closing does to the open transits: each item leaves the oldest transit of the territory that holds it.
 *
 * @param stillOpen all transits that stay open, oldest first
 * @param closed the parts that are closed by it
 * @param notInTransit items of the closing that no open transit of the territory held
 */
record TransitClosing(List<OpenTransit> stillOpen, List<OpenTransit> closed, ItemSet notInTransit) {

    static TransitClosing of(List<OpenTransit> open, CustomsTerritory territory, ItemSet items) {
        var stillOpen = new ArrayList<OpenTransit>();
        var closed = new ArrayList<OpenTransit>();
        var left = items;
        for (var transit : open) {
            var arrived =
                    transit.territory().equals(territory) ? transit.items().intersect(left) : ItemSet.none();
            var underway = transit.items().minus(arrived);
            if (!arrived.isEmpty()) {
                closed.add(transit.with(arrived));
            }
            if (!underway.isEmpty()) {
                stillOpen.add(transit.with(underway));
            }
            left = left.minus(arrived);
        }
        return new TransitClosing(stillOpen, closed, left);
    }

    boolean isLateOn(LocalDate day) {
        return closed.stream().anyMatch(transit -> transit.finalDate().isBefore(day));
    }
}
