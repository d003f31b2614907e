package io.eata.bench.measure;

import java.time.Duration;
import java.util.Arrays;

/**
 * What one contender did in one round.
 *
 * @param took from the first client's start to the last one's end
 * @param latencies of every operation in nanoseconds, ascending
 */
public record Round(Duration took, long[] latencies) {

    public Round {
        latencies = latencies.clone();
        Arrays.sort(latencies);
    }

    /** Operations per second. */
    public double perSecond() {
        return latencies.length * 1e9 / Math.max(1, took.toNanos());
    }

    /** @param percent 0 to 100; in milliseconds */
    public double percentile(double percent) {
        int index = (int) Math.ceil(percent / 100 * latencies.length) - 1;
        return latencies[Math.clamp(index, 0, latencies.length - 1)] / 1e6;
    }

    @Override
    public long[] latencies() {
        return latencies.clone();
    }
}
