package io.eata.portal.statistics;

import java.time.Duration;
import java.util.List;

/** The upper ends, in seconds, of the spans into which waiting times fall; what took longer than the last falls into the last. */
public final class Buckets {

    private static final List<Integer> ENDS = List.of(
            15, 30, 45, 60, 90, 120, 180, 240, 300, 420, 600, 900, 1_200, 1_800, 2_700, 3_600, 7_200, 14_400, 28_800,
            86_400);

    private Buckets() {}

    /** The bucket of a time; it lies above the end before it and at or below its own. */
    public static int of(Duration time) {
        return ENDS.stream()
                .filter(end -> time.compareTo(Duration.ofSeconds(end)) <= 0)
                .findFirst()
                .orElse(ENDS.getLast());
    }

    static int lowerEnd(int bucket) {
        return ENDS.stream().filter(end -> end < bucket).reduce(0, Math::max);
    }
}
