package io.eata.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Anchor and platform in the same run, alternating, so that what the machine does besides meets both.
 *
 * @param benchmark such as {@code B1}
 * @param what a user feels
 */
public record Duel(String benchmark, String what, Contender anchor, Contender platform) {

    /** Warms up, measures, and judges. */
    public Finding fight(Settings settings, Function<Finding, List<Gate>> gates) throws Exception {
        int warmedUp = warmUp(settings.warmUp(), anchor, platform);
        var anchors = new ArrayList<Round>();
        var platforms = new ArrayList<Round>();
        for (int round = 0; round < settings.rounds(); round++) {
            anchors.add(anchor.round());
            platforms.add(platform.round());
        }
        var finding =
                new Finding(benchmark, what, anchor.name(), platform.name(), warmedUp, anchors, platforms, List.of());
        return finding.judgedBy(gates.apply(finding));
    }

    /** Rounds that do not count, until these have worked for so long; answers how many. */
    public static int warmUp(Duration atWork, Contender... contenders) throws Exception {
        int rounds = 0;
        for (Duration worked = Duration.ZERO; worked.compareTo(atWork) < 0; rounds++) {
            for (Contender contender : contenders) {
                worked = worked.plus(contender.round().took());
            }
        }
        return rounds;
    }

    /**
     * What was found.
     *
     * @param warmUps rounds before those that count
     */
    public record Finding(
            String benchmark,
            String what,
            String anchor,
            String platform,
            int warmUps,
            List<Round> anchors,
            List<Round> platforms,
            List<Gate> gates) {

        public Finding {
            anchors = List.copyOf(anchors);
            platforms = List.copyOf(platforms);
            gates = List.copyOf(gates);
        }

        Finding judgedBy(List<Gate> judged) {
            return new Finding(benchmark, what, anchor, platform, warmUps, anchors, platforms, judged);
        }

        /** The platform's throughput over the anchor's, round by round. */
        public double[] ratios() {
            return ratios(Round::perSecond);
        }

        public double throughputRatio() {
            return median(ratios());
        }

        /** The platform's latency over the anchor's: the median of the rounds' ratios at that percentile. */
        public double latencyRatio(double percentile) {
            return median(ratios(round -> round.percentile(percentile)));
        }

        public double anchorPerSecond() {
            return median(anchors.stream().mapToDouble(Round::perSecond).toArray());
        }

        public double platformPerSecond() {
            return median(platforms.stream().mapToDouble(Round::perSecond).toArray());
        }

        /** In milliseconds, the median of the rounds. */
        public double anchorLatency(double percentile) {
            return median(
                    anchors.stream().mapToDouble(r -> r.percentile(percentile)).toArray());
        }

        /** In milliseconds, the median of the rounds. */
        public double platformLatency(double percentile) {
            return median(platforms.stream()
                    .mapToDouble(r -> r.percentile(percentile))
                    .toArray());
        }

        private double[] ratios(ToDoubleFunction<Round> figure) {
            return IntStream.range(0, anchors.size())
                    .mapToDouble(i -> figure.applyAsDouble(platforms.get(i)) / figure.applyAsDouble(anchors.get(i)))
                    .toArray();
        }

        private static double median(double[] values) {
            var sorted = values.clone();
            Arrays.sort(sorted);
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }
}
