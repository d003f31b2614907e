package io.eata.bench.measure;

/**
 * A number that something has to reach.
 *
 * @param what is compared, such as {@code throughput}
 * @param limit at least, or at most, that
 * @param unit of both, or {@code ×} for a ratio
 */
public record Gate(String what, double measured, double limit, boolean atLeast, String unit) {

    public static Gate atLeast(String what, double measured, double limit, String unit) {
        return new Gate(what, measured, limit, true, unit);
    }

    public static Gate atMost(String what, double measured, double limit, String unit) {
        return new Gate(what, measured, limit, false, unit);
    }

    public boolean met() {
        return atLeast ? measured >= limit : measured <= limit;
    }
}
