package io.eata.portal.log;

import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which carnets of a territory, in which order; null asks for all.
 *
 * @param carnet eATA ID, or the beginning of a number
 * @param home customs territory it was issued in
 * @param outstanding what is open in this territory
 * @param lastFrom first day of the latest transaction, in UTC
 * @param lastTo last day of the latest transaction, in UTC
 * @param expiresFrom first valid-until day
 * @param expiresTo last valid-until day
 */
public record CarnetFilter(
        @Nullable String carnet,
        @Nullable String home,
        Verdict.@Nullable Status verdict,
        Outstanding.@Nullable Kind outstanding,
        @Nullable Mark mark,
        @Nullable LocalDate lastFrom,
        @Nullable LocalDate lastTo,
        @Nullable LocalDate expiresFrom,
        @Nullable LocalDate expiresTo,
        Order order) {

    /** All, those first where something happened last. */
    public static final CarnetFilter ALL =
            new CarnetFilter(null, null, null, null, null, null, null, null, null, Order.LATEST);

    /** What one looks for in a carnet at a glance. */
    public enum Mark {
        ON_HOLD,
        BLOCKED,
        CANCELLED,
        DISCHARGED
    }

    /** In which order. */
    public enum Order {
        LATEST,
        EXPIRY
    }

    /** One carnet. */
    public static CarnetFilter of(String carnet) {
        return new CarnetFilter(carnet, null, null, null, null, null, null, null, null, Order.LATEST);
    }
}
