package io.eata.portal.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long the transactions of a month took, from the opening of the declaration to the commit.
 *
 * @param served number of transactions by the bucket they fell into, which is its upper end in seconds
 */
public record Waited(YearMonth month, SortedMap<Integer, Long> served) {

    private static final int SECONDS = 60;

    public Waited {
        served = new TreeMap<>(served);
    }

    /** Minutes with one decimal that half of them took at most. */
    public BigDecimal median() {
        return quantile(0.5);
    }

    /** Minutes with one decimal that nine of ten took at most. */
    public BigDecimal ninetieth() {
        return quantile(0.9);
    }

    /** Within a bucket the transactions are taken to lie evenly. */
    private BigDecimal quantile(double share) {
        double wanted =
                share * served.values().stream().mapToLong(Long::longValue).sum();
        double passed = 0;
        for (var bucket : served.entrySet()) {
            if (passed + bucket.getValue() >= wanted) {
                int low = Buckets.lowerEnd(bucket.getKey());
                double seconds = low + (bucket.getKey() - low) * (wanted - passed) / bucket.getValue();
                return BigDecimal.valueOf(seconds / SECONDS).setScale(1, RoundingMode.HALF_UP);
            }
            passed += bucket.getValue();
        }
        return BigDecimal.ZERO;
    }
}
