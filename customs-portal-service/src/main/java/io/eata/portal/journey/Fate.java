package io.eata.portal.journey;

import io.eata.contracts.core.JourneyView;
import io.eata.contracts.core.JourneyView.StayView;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of goods that came into a territory, left home or went into a transit together.
 *
 * @param kind the state in which they are awaited
 * @param territory of whom they are awaited
 * @param items selection
 * @param cameBy ledger sequence of the transaction that brought them
 * @param leftBy ledger sequence of the transaction that ended it; 0 while they are awaited
 */
public record Fate(JourneyView.Kind kind, String territory, String items, long cameBy, long leftBy) {

    private static final long NOTHING = 0;

    public boolean awaited() {
        return leftBy == NOTHING;
    }

    static List<Fate> of(StayView stay) {
        var fates = new ArrayList<Fate>();
        for (var left : stay.left()) {
            fates.add(new Fate(stay.kind(), stay.territory(), left.items(), stay.openedBy(), left.by()));
        }
        if (!stay.open().isEmpty()) {
            fates.add(new Fate(stay.kind(), stay.territory(), stay.open(), stay.openedBy(), NOTHING));
        }
        return fates;
    }
}
