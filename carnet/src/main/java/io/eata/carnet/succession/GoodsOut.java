package io.eata.carnet.succession;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where goods are when a carnet is replaced.
 *
 * @param items all that are away from home
 * @param here those that stand imported somewhere; no empty set
 */
record GoodsOut(ItemSet items, SortedMap<CustomsTerritory, ItemSet> here) {

    GoodsOut {
        here = Collections.unmodifiableSortedMap(new TreeMap<>(here));
    }

    static GoodsOut after(List<TransactionCommitted> transactions) {
        var away = ItemSet.none();
        var here = new TreeMap<CustomsTerritory, ItemSet>();
        for (var transaction : transactions) {
            var territory = transaction.act().territory();
            switch (transaction.type()) {
                case EXPORTATION, EXIT -> away = away.union(transaction.items());
                case RE_IMPORTATION -> away = away.minus(transaction.cleared());
                case IMPORTATION -> here.merge(territory, transaction.items(), ItemSet::union);
                case RE_EXPORTATION ->
                    here.computeIfPresent(territory, (_, items) -> items.minus(transaction.cleared()));
                case VALIDATION, PRE_EXPORTATION, TRANSIT_OPEN, TRANSIT_CLOSE -> {
                    // the goods are where they were
                }
            }
        }
        here.values().removeIf(ItemSet::isEmpty);
        // A home on paper records no exportation: what stands imported is away all the same.
        return new GoodsOut(here.values().stream().reduce(away, ItemSet::union), here);
    }
}
