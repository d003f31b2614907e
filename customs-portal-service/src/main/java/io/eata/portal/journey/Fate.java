package io.eata.portal.journey;

import io.eata.contracts.core.JourneyView;
import io.eata.contracts.core.JourneyView.StayView;
import io.eata.contracts.core.TransactionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of goods that came into a territory, left home or went into a transit together.
 *
 * @param kind the state in which they are awaited
 * @param territory of whom they are awaited
 * @param items selection
 * @param cameBy ledger sequence of the transaction that brought them
 * @param came that transaction; null if the reader may not see it, or it lies before those shown
 * @param leftBy ledger sequence of the transaction that ended it; 0 while they are awaited
 * @param left that transaction; null if they are awaited, or the reader may not see it
 */
public record Fate(
        JourneyView.Kind kind,
        String territory,
        String items,
        long cameBy,
        @Nullable TransactionView came,
        long leftBy,
        @Nullable TransactionView left) {

    public boolean awaited() {
        return leftBy == 0;
    }

    static List<Fate> of(StayView stay, Map<Long, TransactionView> seen) {
        var fates = new ArrayList<Fate>();
        for (var left : stay.left()) {
            fates.add(new Fate(
                    stay.kind(),
                    stay.territory(),
                    left.items(),
                    stay.openedBy(),
                    seen.get(stay.openedBy()),
                    left.by(),
                    seen.get(left.by())));
        }
        if (!stay.open().isEmpty()) {
            fates.add(new Fate(
                    stay.kind(), stay.territory(), stay.open(), stay.openedBy(), seen.get(stay.openedBy()), 0, null));
        }
        return fates;
    }
}
