package io.eata.portal.log;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.reconciliation.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions of a territory, in which order; null asks for all.
 *
 * @param office code of an office, only together with its country
 * @param carnet eATA ID, or the beginning of a number
 * @param from first day in UTC
 * @param to last day in UTC
 */
public record TransactionFilter(
        @Nullable TransactionType type,
        @Nullable String country,
        @Nullable String office,
        @Nullable String carnet,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Verdict.@Nullable Status verdict,
        boolean oldestFirst) {

    /** The newest of one office. */
    public static TransactionFilter of(String country, String office) {
        return new TransactionFilter(null, country, office, null, null, null, null, false);
    }
}
