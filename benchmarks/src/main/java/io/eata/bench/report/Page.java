package io.eata.bench.report;

import io.eata.bench.measure.Duel.Finding;
import io.eata.bench.measure.Gate;
import io.eata.bench.measure.Round;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One page: for each benchmark its gates, and the throughput of every round as bars, anchor and platform side by side. */
record Page(List<Finding> findings) {

    private static final int HEIGHT = 90;
    private static final int BAR = 14;

    String html() {
        return """
                <!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmarks</title>
                <style>body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}
                td,th{padding:.2rem .8rem .2rem 0;text-align:left}.anchor{fill:#8a8f98}.platform{fill:#2f6fdf}.missed{color:#c0392b}</style>
                <h1>Benchmarks</h1><p>Each figure beside its anchor in the same run, alternating; medians of the rounds.
                Grey is the anchor, blue the platform, one pair of bars a round.</p>%s</html>
                """.formatted(findings.stream().map(Page::section).collect(Collectors.joining("\n")));
    }

    private static String section(Finding found) {
        return """
                <section><h2>%s: %s</h2><table><tr><th></th><th>per second</th><th>median ms</th><th>p99 ms</th></tr>
                <tr><td>%s</td>%s</tr><tr><td>%s</td>%s</tr></table><ul>%s</ul>%s</section>
                """.formatted(
                        text(found.benchmark()),
                        text(found.what()),
                        text(found.anchor()),
                        figures(found.anchorPerSecond(), found.anchorLatency(50), found.anchorLatency(99)),
                        text(found.platform()),
                        figures(found.platformPerSecond(), found.platformLatency(50), found.platformLatency(99)),
                        found.gates().stream().map(Page::gate).collect(Collectors.joining()),
                        plot(found));
    }

    private static String figures(double perSecond, double median, double p99) {
        return String.format(Locale.ROOT, "<td>%.1f</td><td>%.2f</td><td>%.2f</td>", perSecond, median, p99);
    }

    private static String gate(Gate gate) {
        return String.format(
                Locale.ROOT,
                "<li%s>%s: %.2f %s, target %s %.2f%s</li>",
                gate.met() ? "" : " class=\"missed\"",
                text(gate.what()),
                gate.measured(),
                text(gate.unit()),
                gate.atLeast() ? "at least" : "at most",
                gate.limit(),
                gate.met() ? "" : " – not met");
    }

    private static String plot(Finding found) {
        double most = Stream.concat(found.anchors().stream(), found.platforms().stream())
                .mapToDouble(Round::perSecond)
                .max()
                .orElse(1);
        int rounds = found.anchors().size();
        String bars = IntStream.range(0, rounds)
                .mapToObj(i -> bar("anchor", 3 * i * BAR, found.anchors().get(i).perSecond() / most)
                        + bar(
                                "platform",
                                (3 * i + 1) * BAR,
                                found.platforms().get(i).perSecond() / most))
                .collect(Collectors.joining());
        return "<svg width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"throughput of each round\">%s</svg>"
                .formatted(3 * rounds * BAR, HEIGHT, bars);
    }

    private static String bar(String kind, int x, double share) {
        double height = Math.max(1, share * HEIGHT);
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>",
                kind,
                x,
                HEIGHT - height,
                BAR - 2,
                height);
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
