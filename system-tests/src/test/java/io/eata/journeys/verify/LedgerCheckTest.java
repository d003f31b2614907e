package io.eata.journeys.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Page;
import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.journeys.people.UnexpectedAnswer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LedgerCheckTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-26T12:00:00Z");
    private static final StartVerification ALL = new StartVerification(null, null);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void follows_a_run_to_its_end_and_says_that_the_ledger_is_sound() {
        var platform = new Asked(run("RUNNING", 0, 0), run("RUNNING", 40, 0), run("DONE", 100, 0));

        assertThat(verify(platform)).isEqualTo(LedgerCheck.SOUND);
        assertThat(text()).contains("Run 7 verifies ALL: 100 to check", "40 of 100 checked", "Sound: 100 checked");
    }

    @Test
    void prints_every_finding_of_every_page() {
        var platform = new Asked(run("RUNNING", 0, 0), run("DONE", 100, 300));
        platform.findings = 300;

        assertThat(verify(platform)).isEqualTo(LedgerCheck.FOUND);
        assertThat(text().lines().filter(line -> line.contains("entry 3: the entry is not what was hashed")))
                .hasSize(300);
        assertThat(text()).contains("Found 300 in 100 checked", "carnet 1300, entry 3");
    }

    @Test
    void prints_no_more_than_its_bound_and_says_where_the_rest_is() {
        var platform = new Asked(run("RUNNING", 0, 0), run("DONE", 100, 5_000));
        platform.findings = 5_000;

        assertThat(verify(platform)).isEqualTo(LedgerCheck.FOUND);
        assertThat(text().lines()).hasSizeLessThan(LedgerCheck.MOST_PRINTED + 210);
        assertThat(text()).contains("… and more: GET /core/v1/operations/verifications/7/findings?after=1000");
    }

    @Test
    void could_not_when_the_platform_refuses_or_the_run_is_stopped() {
        var refusing = new Asked();
        assertThat(verify(refusing)).isEqualTo(LedgerCheck.COULD_NOT);
        assertThat(text()).contains("Could not verify: 409 already-running");

        assertThat(verify(new Asked(run("RUNNING", 0, 0), run("CANCELLED", 40, 0))))
                .isEqualTo(LedgerCheck.COULD_NOT);
        assertThat(text()).contains("ended after 40 of 100: CANCELLED");
    }

    @Test
    void asks_for_a_carnet_a_day_or_everything() {
        assertThat(asked("--carnet", "883")).isEqualTo(new StartVerification(883L, null));
        assertThat(asked("--day", "2026-11-26")).isEqualTo(new StartVerification(null, LocalDate.of(2026, 11, 26)));
        assertThat(asked("--all")).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--all --carnet 883", "--carnet CHTA1", "--day yesterday"})
    void could_not_when_asked_for_nothing_or_for_two_things(String arguments) {
        var command = new CommandLine(new Verify());
        command.setErr(new PrintWriter(printed, true, StandardCharsets.UTF_8));

        assertThat(command.execute(("--data nowhere " + arguments).strip().split(" ")))
                .isEqualTo(LedgerCheck.COULD_NOT);
    }

    private static StartVerification asked(String... arguments) {
        var command = new Verify();
        new CommandLine(command)
                .parseArgs(Stream.concat(Stream.of("--data", "nowhere"), Stream.of(arguments))
                        .toArray(String[]::new));
        return command.what();
    }

    private int verify(Verifications platform) {
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new LedgerCheck(platform, out, Duration.ofMillis(1)).verify(ALL);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static VerificationRun run(String state, long checked, long found) {
        return new VerificationRun(7, "ALL", state, 100, checked, found, NOW, null);
    }

    /** A platform that answers each look at the run with the next of the given ones; without any it refuses to start. */
    private static final class Asked implements Verifications {

        private static final int PAGE = 200;

        private final Deque<VerificationRun> looks;
        private long findings;

        Asked(VerificationRun... looks) {
            this.looks = new ArrayDeque<>(List.of(looks));
        }

        @Override
        public VerificationRun start(StartVerification what) {
            if (looks.isEmpty()) {
                throw new UnexpectedAnswer("409 already-running");
            }
            return looks.remove();
        }

        @Override
        public VerificationRun run(long id) {
            return looks.remove();
        }

        @Override
        public Page<VerificationFinding> findings(long id, long after) {
            long last = Math.min(findings, after + PAGE);
            var rows = LongStream.rangeClosed(after + 1, last)
                    .mapToObj(
                            n -> new VerificationFinding(n, 1000 + n, 3, null, "the entry is not what was hashed", NOW))
                    .toList();
            @Nullable String next = last < findings ? Long.toString(last) : null;
            return new Page<>(rows, next);
        }
    }
}
