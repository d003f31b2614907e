package io.eata.contracts.reconciliation;

import java.math.BigDecimal;
import java.util.List;

/**
 * Items that one opening transaction left open.
 *
 * @param kind where they are missing
 * @param territory customs territory that waits for them
 * @param items selection
 * @param openedBy ledger sequence of the exportation, importation or transit opening
 * @param valueAtStake sum of the items' values, in the carnet's currency
 * @param evidence ledger sequences of later re-importations or importations elsewhere of some of these items
 */
public record Outstanding(
        Kind kind,
        String territory,
        String items,
        long openedBy,
        BigDecimal valueAtStake,
        String currency,
        List<Long> evidence) {
    public Outstanding {
        evidence = List.copyOf(evidence);
    }

    /** What has not happened yet. */
    public enum Kind {
        NOT_RE_EXPORTED,
        NOT_RE_IMPORTED,
        TRANSIT_NOT_CLOSED
    }
}
