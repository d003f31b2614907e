package io.eata.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.carnet.reconciliation.ReconciliationStatus;
import io.eata.conformance.judge.NoSecondJudgeException;
import io.eata.conformance.judge.SecondJudge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceTest {

    private static final String PASSING = """
            {"selection": "1-3", "items": 5, "canonical": "1-3"}""";
    private static final String CARNET = """
            "carnet": {"number": "CHTA00000001", "home": "CH", "homeDigital": true, "issued": "2026-07-01",
            "validUntil": "2026-07-31", "items": 5, "territories": ["EU"], "sets": {"exportation": 1}}""";

    @TempDir
    private Path folder;

    @Test
    void says_nothing_but_the_sum_when_all_is_well() {
        given("a.json", PASSING);
        given("deeper/b.json", "[" + PASSING + "," + PASSING + "]");
        given("deeper/not-a-case.txt", "{");
        assertThat(run()).isEqualTo("3 passed, 0 failed\nexit 0");
    }

    @Test
    void tells_each_failing_case_in_a_line_in_the_order_of_files() {
        given("b.json", """
                {"selection": "2", "items": 5, "canonical": "3", "count": 1}""");
        given("a.json", "[" + PASSING + """
                , {"selection": "4-1", "items": 5, "canonical": "1-4"}]""");
        assertThat(run()).isEqualTo("""
                a.json: 4-1: canonical: expected 1-4, came BAD_SELECTION
                b.json: 2: canonical: expected 3, came 2
                1 passed, 2 failed
                exit 1""");
    }

    @Test
    void tells_everything_that_differs_in_a_ledger() {
        given("a.json", """
                {"ledger": "all wrong", %s, "steps": [
                  {"at": "2026-07-02T08:00:00+02:00", "in": "CH", "do": "VALIDATION", "items": "1-5", "refused": "EXPIRED"},
                  {"at": "2026-07-02T08:01:00+02:00", "in": "CH", "do": "EXPORTATION", "items": "1-6"},
                  {"at": "2026-07-02T08:02:00+02:00", "in": "CH", "do": "EXPORTATION", "items": "1-5", "warned": ["ALREADY_AWAY"]}],
                 "after": {"asOf": "2026-08-01", "status": "TERMINATED", "outstanding": {}, "openTransits": {"EU": "1"},
                           "setsLeft": {"exportation": 1}, "visible": {"CH": "1-3", "EU": "1"}}}""".formatted(CARNET));
        assertThat(run()).isEqualTo("""
                a.json: all wrong: step 1: expected EXPIRED, came committed; \
                step 2: expected committed, came UNKNOWN_ITEMS; \
                step 3 warned: expected [ALREADY_AWAY], came []; \
                status: expected TERMINATED, came TO_CHECK; \
                outstanding: expected {}, came {CH=1-5}; \
                openTransits: expected {EU=1}, came {}; \
                status by SQL: expected TERMINATED, came TO_CHECK; \
                outstanding by SQL: expected {}, came {CH=1-5}; \
                openTransits by SQL: expected {EU=1}, came {}; \
                sets left of EXPORTATION: expected 1, came 0; \
                visible to CH: expected 1-3, came 1,3; \
                visible to EU: expected 1, came nothing
                0 passed, 1 failed
                exit 1""");
    }

    @Test
    void tells_when_the_second_judge_disagrees() {
        given("a.json", """
                {"ledger": "two opinions", %s, "steps": []}""".formatted(CARNET));
        SecondJudge contrary = (terms, entries, asOf) ->
                new SecondJudge.Judgement(ReconciliationStatus.TO_CHECK, new TreeMap<>(), new TreeMap<>());
        assertThat(run(contrary)).contains("two opinions: verdict by SQL: expected", "0 passed, 1 failed", "exit 1");
    }

    @Test
    void a_case_that_breaks_the_rules_themselves_fails_like_any_other() {
        given("a.json", """
                [{"ledger": "too many", %s, "steps": [{"do": "ADD_SETS", "sets": {"transit": 100000}},
                  {"do": "ADD_SETS", "sets": {"transit": 100000}}]}, %s]""".formatted(CARNET, PASSING));
        assertThat(run()).contains("too many: expected an answer, came", "1 passed, 1 failed", "exit 1");
    }

    @Test
    void without_a_second_judge_there_is_no_answer() {
        given("a.json", """
                {"ledger": "l", %s, "steps": []}""".formatted(CARNET));
        SecondJudge absent = (terms, entries, asOf) -> {
            throw new NoSecondJudgeException("no PostgreSQL", new IllegalStateException());
        };
        assertThatThrownBy(() -> run(absent)).isInstanceOf(NoSecondJudgeException.class);
    }

    @Test
    void tells_what_differs_in_travels_and_transitions() {
        given("a.json", """
                [{"travel": "t", "home": "CH", "activated": true, "from": "CH", "to": "DE", "refused": "SAME_TERRITORY"},
                 {"travel": "u", "home": "CH", "activated": true, "from": "DE", "to": "FR", "declarations": ["IMPORTATION EU"]},
                 {"transition": "v", "home": "CH", "destinations": ["DE"], "on": "2026-07-01", "digitalSince": {},
                  "useCase": 3, "issue": "DIGITAL", "giveIdAndPin": true, "activatedAutomatically": true, "twinPossible": true}]""");
        assertThat(run()).isEqualTo("""
                a.json: t: travel: expected SAME_TERRITORY, came [EXPORTATION CH, IMPORTATION EU]
                a.json: u: declarations: expected [IMPORTATION EU], came SAME_TERRITORY
                a.json: v: useCase: expected 3, came 1; issue: expected DIGITAL, came PAPER; \
                giveIdAndPin: expected true, came false; activatedAutomatically: expected true, came false; \
                twinPossible: expected true, came false
                0 passed, 3 failed
                exit 1""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|not JSON",
                "{} {}|not JSON",
                "``|the case is no JSON object",
                "3|the case is no JSON object",
                "[3]|case 1: cannot be read: the case is no JSON object",
                "{}|the first key is no kind of case",
                "{\"wonder\": \"1\"}|the first key is no kind of case: wonder",
                "{\"items\": 5, \"selection\": \"1\", \"count\": 1}|the first key is no kind of case: items",
                "{\"selection\": \"1\", \"selection\": \"1\", \"items\": 5, \"count\": 1}|not JSON",
                "{\"selection\": \"1\", \"items\": 5}|either a selection is expected or a refusal",
                "{\"selection\": \"1\", \"items\": 5, \"count\": 1, \"refused\": \"EXPIRED\"}|either a selection is expected",
                "{\"selection\": \"1\", \"count\": 1}|the case lacks items",
                "{\"selection\": 1, \"items\": 5, \"count\": 1}|selection is not a text",
                "{\"selection\": \"1\", \"items\": \"5\", \"count\": 1}|items is not a whole number",
                "{\"selection\": \"1\", \"items\": 5, \"refused\": \"WHATEVER\"}|refused cannot be WHATEVER",
                "{\"selection\": \"1\", \"items\": 5, \"count\": 1, \"colour\": \"red\"}|the case has an unknown key: colour",
                "{\"travel\": \"t\", \"home\": \"CH\", \"from\": \"CH\", \"to\": \"Germany\", \"declarations\": []}|to cannot be Germany",
                "{\"travel\": \"t\", \"home\": \"CH\", \"from\": \"CH\", \"to\": \"DE\"}|either declarations are expected or a refusal",
                "{\"transition\": \"t\", \"home\": \"CH\", \"destinations\": [], \"on\": \"2026-07-01\"}|destinations is not",
                "{\"transition\": \"t\", \"home\": \"CH\", \"destinations\": [\"DE\"], \"on\": \"soon\"}|on cannot be soon",
                "{\"ledger\": \"l\"}|the case lacks carnet",
            })
    void what_cannot_be_read_fails(String content, String problem) {
        given("a.json", content);
        assertThat(run()).contains("a.json", "cannot be read", problem, "0 passed, 1 failed", "exit 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"do\": \"FLY\", \"at\": \"2026-07-02T08:00:00Z\", \"in\": \"CH\"}|step 1: do cannot be FLY",
                "{\"do\": \"EXIT\", \"at\": \"2026-07-02T08:00:00\", \"in\": \"CH\"}|step 1: at cannot be",
                "{\"do\": \"EXIT\", \"at\": \"2026-07-02T08:00:00Z\"}|step 1 lacks in",
                "{\"do\": \"EXIT\", \"in\": \"CH\"}|step 1 lacks at",
                "{\"do\": \"CANCEL\", \"at\": \"2026-07-02T08:00:00Z\", \"in\": \"CH\"}|step 1 lacks of",
                "{\"do\": \"ADD_SETS\"}|step 1 lacks sets",
                "{\"do\": \"ADD_SETS\", \"sets\": {\"wonders\": 1}}|sets has an unknown key: wonders",
                "{\"do\": \"ADD_SETS\", \"sets\": {\"transit\": -1}}|sets: a number of sets",
                "{\"do\": \"BLOCK\", \"in\": \"CH\"}|step 1 has an unknown key: in",
                "{\"do\": \"BLOCK\", \"warned\": [\"WET\"]}|step 1: warned cannot be WET",
                "{\"do\": \"BLOCK\", \"warned\": [], \"refused\": \"BLOCKED\"}|step 1: warned is not possible",
                "{\"at\": \"2026-07-02T08:00:00Z\"}|step 1 lacks do",
                "3|step 1 is no JSON object",
            })
    void a_step_that_cannot_be_read_fails(String step, String problem) {
        given("a.json", """
                {"ledger": "l", %s, "steps": [%s]}""".formatted(CARNET, step));
        assertThat(run()).contains("cannot be read", problem, "exit 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"status\": \"NA\"}|asOf is missing",
                "{\"status\": \"FINE\", \"asOf\": \"2026-08-01\"}|after: status cannot be FINE",
                "{\"outstanding\": {\"EU\": \"4-1\"}}|outstanding: EU cannot be 4-1",
                "{\"setsLeft\": {\"wonders\": 1}}|after: setsLeft cannot be wonders",
                "{\"visible\": {\"eu\": \"1\"}}|after: visible cannot be eu",
                "{\"mood\": \"1\"}|after has an unknown key: mood",
            })
    void an_end_that_cannot_be_read_fails(String after, String problem) {
        given("a.json", """
                {"ledger": "l", %s, "steps": [], "after": %s}""".formatted(CARNET, after));
        assertThat(run()).contains("cannot be read", problem, "exit 1");
    }

    @Test
    void a_carnet_that_cannot_be_fails() {
        given("a.json", """
                {"ledger": "l", %s, "steps": []}""".formatted(CARNET.replace("\"items\": 5", "\"items\": 0")));
        given("b.json", """
                {"ledger": "l", %s, "steps": []}""".formatted(CARNET.replace("\"items\": 5", "\"items\": 5, \"size\": 1")));
        assertThat(run())
                .contains("a general list has", "carnet has an unknown key: size", "0 passed, 2 failed", "exit 1");
    }

    @Test
    void an_unreadable_case_does_not_hide_its_neighbours() {
        given("a.json", "[" + PASSING + ", {\"wonder\": 1}, " + PASSING + "]");
        assertThat(run())
                .isEqualTo("a.json: case 2: cannot be read: the first key is no kind of case: wonder\n"
                        + "2 passed, 1 failed\nexit 1");
    }

    @Test
    void a_folder_that_is_not_there_fails() {
        folder = folder.resolve("nowhere");
        assertThat(run()).contains("cannot be read", "0 passed, 1 failed", "exit 1");
    }

    @Test
    void a_file_may_be_named_instead_of_a_folder() {
        given("a.json", PASSING);
        given("b.json", "{");
        folder = folder.resolve("a.json");
        assertThat(run()).isEqualTo("1 passed, 0 failed\nexit 0");
    }

    private void given(String file, String content) {
        try {
            var path = folder.resolve(file);
            Files.createDirectories(path.resolve("..").normalize());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run() {
        return run(new RuleJudge());
    }

    private String run(SecondJudge judge) {
        var said = new ByteArrayOutputStream();
        int status = Conformance.run(
                List.of(folder), new CaseRunner(judge), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8).replace(folder + "/", "") + "exit " + status;
    }
}
