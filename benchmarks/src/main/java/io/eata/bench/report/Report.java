package io.eata.bench.report;

import io.eata.bench.measure.Duel.Finding;
import io.eata.bench.measure.Gate;
import io.eata.bench.measure.Round;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The same figures as a table, as JSON and as a page that asks nobody for anything. */
public record Report(List<Finding> findings) {

    private static final JsonMapper JSON = new JsonMapper();

    public Report {
        findings = List.copyOf(findings);
    }

    public static void printHead(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-16s %-14s %14s %14s %9s %9s%n",
                "benchmark",
                "gate",
                "anchor/s",
                "platform/s",
                "measured",
                "target");
    }

    /** One line per gate. */
    public static void print(Finding found, PrintStream out) {
        for (var gate : found.gates()) {
            out.printf(
                    Locale.ROOT,
                    "%-16s %-14s %14.1f %14.1f %7.2f %s %s%7.2f %s%n",
                    found.benchmark(),
                    gate.what(),
                    found.anchorPerSecond(),
                    found.platformPerSecond(),
                    gate.measured(),
                    gate.unit(),
                    gate.atLeast() ? "≥" : "≤",
                    gate.limit(),
                    gate.met() ? "" : " not met");
        }
    }

    /** Writes {@code bench.json} and {@code bench.html}. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("bench.json"),
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(findings.stream().map(Report::json).toList()));
        Files.writeString(folder.resolve("bench.html"), new Page(findings).html());
    }

    private static Map<String, Object> json(Finding found) {
        return Map.of(
                "benchmark", found.benchmark(),
                "what", found.what(),
                "warmUps", found.warmUps(),
                "anchor", side(found.anchor(), found.anchors()),
                "platform", side(found.platform(), found.platforms()),
                "ratios", Arrays.stream(found.ratios()).boxed().toList(),
                "gates", found.gates().stream().map(Report::json).toList());
    }

    private static Map<String, Object> side(String name, List<Round> rounds) {
        return Map.of(
                "name",
                name,
                "rounds",
                rounds.stream()
                        .map(round -> Map.of(
                                "perSecond", round.perSecond(),
                                "p50Millis", round.percentile(50),
                                "p99Millis", round.percentile(99)))
                        .toList());
    }

    private static Map<String, Object> json(Gate gate) {
        return Map.of(
                "what", gate.what(),
                "measured", gate.measured(),
                "limit", gate.limit(),
                "atLeast", gate.atLeast(),
                "unit", gate.unit(),
                "met", gate.met());
    }
}
