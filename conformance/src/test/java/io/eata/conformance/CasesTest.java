package io.eata.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.carnet.ledger.Refusal;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.carnet.travel.TravelRefusal;
import io.eata.conformance.judge.PostgresJudge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules, and the SQL beside them, pass every case that we know. */
class CasesTest {

    private static final Path ROOT = Path.of(System.getProperty("eata.root"));
    private static final Path OWN = ROOT.resolve("conformance/cases");
    private static final Path PUBLISHED = ROOT.resolve("../shared/conformance").normalize();

    @Test
    void all_pass_by_the_rules_and_by_sql() {
        var folders = Stream.of(OWN, PUBLISHED).filter(Files::isDirectory).toList();
        var said = new ByteArrayOutputStream();
        try (var judge = new PostgresJudge();
                var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int status = Conformance.run(folders, new CaseRunner(judge), out);
            assertThat(said.toString(StandardCharsets.UTF_8)).matches("[1-9][0-9]{2,} passed, 0 failed\\R");
            assertThat(status).isZero();
        }
    }

    @Test
    void our_own_meet_every_refusal_every_warning_and_every_type() {
        var text = ownText();
        for (var refusal : Refusal.values()) {
            assertThat(text).contains("\"refused\": \"" + refusal + "\"");
        }
        for (var refusal : TravelRefusal.values()) {
            assertThat(text).contains("\"refused\": \"" + refusal + "\"");
        }
        for (var type : TransactionType.values()) {
            assertThat(text).contains("\"do\": \"" + type + "\"");
        }
        // A step is prepared and committed in one, so nothing declared can have changed.
        assertThat(List.of(Warning.values()))
                .filteredOn(warning -> !text.contains("\"" + warning + "\""))
                .containsExactly(Warning.SELECTION_CHANGED);
    }

    private static String ownText() {
        try (var files = Files.walk(OWN)) {
            return files.filter(Files::isRegularFile).map(CasesTest::read).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
