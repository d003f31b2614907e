package io.eata.carnet.reconciliation;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.reconciliation.OutstandingPart.Kind;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.ArrayList;
import java.util.List;

/**
 * Goods in one state, from the transaction that brought them into it until others took them out: imported into a territory, exported
 * from home, or in transit.
 *
 * @param kind the state
 * @param territory of whom the goods are awaited
 * @param items all that one transaction brought into it
 * @param openedBy sequence of that transaction
 * @param left what took items out again, in ledger order
 * @param open what is still there
 */
public record Stay(Kind kind, CustomsTerritory territory, ItemSet items, int openedBy, List<Left> left, ItemSet open) {

    /**
     * Items that are not awaited any longer.
     *
     * @param by sequence of the transaction that ended it for them
     */
    public record Left(int by, ItemSet items) {}

    public Stay {
        left = List.copyOf(left);
    }

    Stay without(ItemSet gone, int by) {
        var more = new ArrayList<>(left);
        more.add(new Left(by, gone));
        return new Stay(kind, territory, items, openedBy, more, open.minus(gone));
    }
}
