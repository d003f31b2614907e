package io.eata.portal.statistics;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted.
 *
 * @param territory the reader's
 * @param country of the offices; null for the whole territory
 * @param offices codes of the only offices to count; null for all
 * @param from first month
 * @param to last month, at most {@value #MOST_MONTHS} with the first
 */
public record Asked(
        String territory,
        @Nullable String country,
        @Nullable List<String> offices,
        YearMonth from,
        YearMonth to) {

    /** Ten years. */
    public static final int MOST_MONTHS = 120;

    public Asked {
        offices = offices == null ? null : List.copyOf(offices);
        if (from.isAfter(to)) {
            from = to;
        }
        if (from.isBefore(to.minusMonths(MOST_MONTHS - 1))) {
            from = to.minusMonths(MOST_MONTHS - 1);
        }
    }
}
