package io.eata.contracts.core;

import java.util.List;

/**
 * Where a carnet's goods went, as far as its reader may see it: the reconciliation item by item.
 *
 * @param homeTerritory customs territory it was issued in
 * @param earlier how many transactions that the reader may see lie before those shown
 * @param transactions the last ones, oldest first; cancelled ones are left out
 * @param stays of the goods, in the order in which they began: all of the reader's own territory, of others those whose beginning is
 *     among the transactions it may see
 */
public record JourneyView(
        long carnetId, String homeTerritory, int earlier, List<TransactionView> transactions, List<StayView> stays) {

    public JourneyView {
        transactions = List.copyOf(transactions);
        stays = List.copyOf(stays);
    }

    /**
     * Goods in one state, from the transaction that brought them into it until others took them out.
     *
     * @param territory of whom the goods are awaited
     * @param items selection that one transaction brought into it
     * @param openedBy ledger sequence of that transaction
     * @param open selection that is still there
     */
    public record StayView(Kind kind, String territory, String items, long openedBy, List<Left> left, String open) {

        public StayView {
            left = List.copyOf(left);
        }
    }

    /** In which state. */
    public enum Kind {
        IMPORTED,
        EXPORTED,
        IN_TRANSIT
    }

    /**
     * Items that are not awaited any longer.
     *
     * @param by ledger sequence of the transaction that ended it, which need not be one that the reader may see
     */
    public record Left(long by, String items) {}
}
