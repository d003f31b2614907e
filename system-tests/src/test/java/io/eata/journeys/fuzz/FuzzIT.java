package io.eata.journeys.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each target in a process of its own: Jazzer watches which branches an input reaches and goes on from there. What it finds fails the
 * test and is printed with the input that did it. {@code -Deata.fuzz.runs=N} sets how many inputs each gets; a tenth where each costs
 * a signature.
 */
class FuzzIT {

    private static final int RUNS = Integer.getInteger("eata.fuzz.runs", 20_000);
    private static final int SEED = 883;
    private static final int LONGEST_INPUT = 4_096;
    private static final int SLOWEST_INPUT_SECONDS = 30; // the first one loads and instruments hundreds of classes

    @TempDir
    Path folder;

    static Stream<Arguments> targets() {
        var key = new StatementKey();
        String claims = """
                {"c":883,"d":"2027-03-01T10:15:00+01:00","h":"%s","i":"1-4,6","l":"DE","n":"CHTA00000133","o":"DE-FRA","s":3,"t":"IM","v":1,"w":"EU"}""".formatted("A".repeat(43));
        return Stream.of(
                Arguments.of(SelectionFuzz.class, List.of("1-4,6", "20, 1 - 3, 999", "1-999999999")),
                Arguments.of(CodesFuzz.class, List.of("CH/TA 00000-133", "EATA1:883:23456789ABCDE", "2345-6789-ABCD")),
                Arguments.of(
                        ReceiptFuzz.class,
                        List.of("eyJhbGciOiJFUzI1NiIsImtpZCI6ImZ1enoiLCJ0eXAiOiJlYXRhLXIyIn0.e30.AAAA", "#a.b.c")),
                Arguments.of(ReceiptClaimsFuzz.class, List.of(claims + "\1", "{\"c\":1}\1", "{}\0")),
                Arguments.of(KeySetFuzz.class, List.of(key.jwks(), "{\"keys\":[]}")),
                Arguments.of(
                        SealedDocumentFuzz.class,
                        List.of("eyJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiRUNESC1FUytBMjU2S1cifQ.a.b.c.d")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void finds_nothing(Class<?> target, List<String> seeds) throws Exception {
        int runs = target == ReceiptClaimsFuzz.class ? RUNS / 10 : RUNS;
        Path log = folder.resolve("log");
        var process = new ProcessBuilder(command(target, runs, seeds))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(120 + runs / 20, TimeUnit.SECONDS))
                    .as("is done in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(() -> read(log)).isZero();
        assertThat(log).content().contains("Done " + runs + " runs");
    }

    private List<String> command(Class<?> target, int runs, List<String> seeds) throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.writeString(corpus.resolve("seed-" + i), seeds.get(i));
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx400m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=io.eata.**:com.nimbusds.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + File.separator,
                "-seed=" + SEED,
                "-runs=" + runs,
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + SLOWEST_INPUT_SECONDS,
                corpus.toString());
    }

    private static String read(Path log) {
        try {
            var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException e) {
            return "no log: " + e.getMessage();
        }
    }
}
