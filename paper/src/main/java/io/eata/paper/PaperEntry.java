package io.eata.paper;

import io.eata.carnet.items.ItemSet;
import io.eata.contracts.core.TransactionView;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A transaction as a voucher shows it, as far as its reader may see it.
 *
 * @param marks identification marks by item number
 * @param processedAbroad selection of re-imported items; empty for none
 */
public record PaperEntry(
        TransactionView transaction,
        SortedMap<Integer, String> marks,
        String actionOnGoodsProduced,
        String actionOnGoodsNotProduced,
        String processedAbroad,
        Journey journey) {

    public PaperEntry {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /** A transaction of which no more is known than its view. */
    public static PaperEntry of(TransactionView transaction) {
        return new PaperEntry(transaction, new TreeMap<>(Map.of()), "", "", "", Journey.UNKNOWN);
    }

    ItemSet items() {
        return ItemSet.parse(transaction.items());
    }

    boolean stands() {
        return !transaction.cancelled();
    }
}
