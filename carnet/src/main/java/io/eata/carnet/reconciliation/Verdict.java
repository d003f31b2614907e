package io.eata.carnet.reconciliation;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.territory.CustomsTerritory;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a carnet owes.
 *
 * @param outstanding items still in a territory, or for home away and not regularised; no empty set
 * @param openTransits items still in transit, by territory; no empty set
 * @param parts the same by opening transaction, in ledger order, with what speaks for the holder
 */
public record Verdict(
        ReconciliationStatus status,
        SortedMap<CustomsTerritory, ItemSet> outstanding,
        SortedMap<CustomsTerritory, ItemSet> openTransits,
        List<OutstandingPart> parts) {

    public Verdict {
        outstanding = Collections.unmodifiableSortedMap(new TreeMap<>(outstanding));
        openTransits = Collections.unmodifiableSortedMap(new TreeMap<>(openTransits));
        parts = List.copyOf(parts);
    }
}
