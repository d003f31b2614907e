package io.eata.portal.log;

import io.eata.contracts.reconciliation.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which carnets of a territory, in which order; null asks for all.
 *
 * @param carnet eATA ID, or the beginning of a number
 * @param expiresFrom first valid-until day
 * @param expiresTo last valid-until day
 */
public record CarnetFilter(
        @Nullable String carnet,
        Verdict.@Nullable Status verdict,
        @Nullable LocalDate expiresFrom,
        @Nullable LocalDate expiresTo,
        Order order) {

    /** In which order. */
    public enum Order {
        LATEST,
        EXPIRY
    }
}
