package io.eata.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.bench.measure.Duel.Finding;
import io.eata.bench.measure.Settings;
import io.eata.bench.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Every benchmark in its shortest form on the real servers: all that is asked is answered, and the report says so. */
class BenchIT {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void every_benchmark_gets_its_answers_and_the_report_shows_them() throws Exception {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);

        var report = new Report(Bench.measure(List.of(Bench.Name.values()), Settings.SMOKE, print));
        report.write(folder);

        assertThat(report.findings())
                .extracting(Finding::benchmark)
                .containsExactly(
                        "B8 QR",
                        "B8 sealing",
                        "B1",
                        "growth: carnets",
                        "growth: ledger",
                        "growth: items",
                        "growth: crowd",
                        "B2",
                        "B5 bulk",
                        "B5 single",
                        "B7 page",
                        "B7 total",
                        "login");
        assertThat(report.findings()).allSatisfy(found -> {
            assertThat(found.anchorPerSecond()).isPositive();
            assertThat(found.platformPerSecond()).isPositive();
            assertThat(found.gates()).isNotEmpty();
            assertThat(out.toString(StandardCharsets.UTF_8)).contains(found.benchmark());
        });
        assertThat(new JsonMapper().readTree(Files.readString(folder.resolve("bench.json"))))
                .hasSize(13);
        assertThat(Files.readString(folder.resolve("bench.html")))
                .contains("<svg", "growth: crowd")
                .doesNotContain("http://", "https://", "src=", "href=");
    }
}
