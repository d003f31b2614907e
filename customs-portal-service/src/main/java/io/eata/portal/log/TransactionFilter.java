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
 * @param home customs territory in which the carnet was issued
 * @param from first day in UTC
 * @param to last day in UTC
 * @param item number of an item of the general list that was cleared
 * @param finalFrom first final date
 * @param finalTo last final date
 */
public record TransactionFilter(
        @Nullable TransactionType type,
        @Nullable String country,
        @Nullable String office,
        @Nullable String carnet,
        @Nullable String home,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Mark mark,
        @Nullable Integer item,
        @Nullable LocalDate finalFrom,
        @Nullable LocalDate finalTo,
        Verdict.@Nullable Status verdict,
        boolean oldestFirst) {

    /** All, the newest first. */
    public static final TransactionFilter ALL =
            new TransactionFilter(null, null, null, null, null, null, null, null, null, null, null, null, false);

    /** What one looks for in a transaction at a glance. */
    public enum Mark {
        STANDING,
        CANCELLED,
        WARNED,
        NOT_RETURNED
    }

    /** The newest of one office. */
    public static TransactionFilter of(String country, String office) {
        return new TransactionFilter(
                null, country, office, null, null, null, null, null, null, null, null, null, false);
    }

    /** The newest of one carnet. */
    public static TransactionFilter ofCarnet(String carnet) {
        return new TransactionFilter(null, null, null, carnet, null, null, null, null, null, null, null, null, false);
    }
}
