package io.eata.core;

import static io.eata.carnet.ledger.TransactionType.EXPORTATION;
import static io.eata.carnet.ledger.TransactionType.IMPORTATION;
import static io.eata.carnet.ledger.TransactionType.VALIDATION;
import static io.eata.core.support.Case.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationApi;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.core.proof.DailySealing;
import io.eata.core.support.Case;
import io.eata.core.support.CoreTest;
import io.eata.core.support.Desks;
import io.eata.core.support.Form;
import io.eata.core.support.MovedClock;
import io.eata.core.support.Problems;
import io.eata.core.verification.Verifications;
import io.eata.platform.test.TestDatabase;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CoreTest
class VerificationTest {

    @Autowired
    Desks desks;

    @Autowired
    Verifications verifications;

    @Autowired
    DailySealing sealing;

    @Autowired
    MovedClock clock;

    @Autowired
    TestDatabase database;

    @AfterEach
    void today() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void of_a_sound_carnet_finds_nothing() {
        var done = verify(new StartVerification(committed().id(), null));

        assertThat(done)
                .returns("DONE", VerificationRun::state)
                .returns(1L, VerificationRun::checked)
                .returns(0L, VerificationRun::found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ledger_entry | entry = overlay(entry placing chr(ascii(substr(entry, 20, 1)) # 1) from 20 for 1) where sequence = 2 and | the entry is not what was hashed
            ledger_entry | hash = set_bit(hash, 17, 1 - get_bit(hash, 17)) where sequence = 3 and | the entry is not what was hashed
            ledger_entry | kind = 'CarnetHeld' where sequence = 1 and | a column says something else than the entry
            ledger_entry | territory = 'GB' where sequence = 3 and | a column says something else than the entry
            standing | state = jsonb_set(state, '{blocked}', 'true') where | the standing is not what the ledger adds up to
            standing | hash = set_bit(hash, 0, 1 - get_bit(hash, 0)) where | the standing knows another last entry
            receipt | jws = overlay(jws placing case substr(jws, 80, 1) when 'x' then 'y' else 'x' end from 80 for 1) where sequence = 2 and | the receipt is not the one that was signed
            receipt | sequence = 4 where sequence = 3 and | the transaction has no receipt
            receipt | code_key = 'another' where sequence = 1 and | the receipt is not the one that was signed
            """)
    void finds_whatever_was_changed_of_a_carnet(String table, String change, String what) throws SQLException {
        var carnet = committed();

        tamper(table, "update " + table + " set " + change + " carnet_id = " + carnet.id());

        var done = verify(new StartVerification(carnet.id(), null));
        assertThat(findings(done)).extracting(VerificationFinding::what).containsExactly(what);
        assertThat(findings(done)).extracting(VerificationFinding::carnetId).containsExactly(carnet.id());
    }

    @Test
    void finds_whatever_was_changed_of_an_amended_document_or_its_terms() throws SQLException {
        var form = new Form();
        var carnet = Case.of(desks, form);
        desks.association().amend(Desks.key(), "1", carnet.id(), form.filledIn());
        assertThat(verify(new StartVerification(carnet.id(), null)).found()).isZero();

        tamper(
                "sealed_document",
                "update sealed_document set jwe = (select jwe from sealed_document where version = 1 and carnet_id = %1$d) where version = 2 and carnet_id = %1$d"
                        .formatted(carnet.id()));
        assertThat(findings(verify(new StartVerification(carnet.id(), null))))
                .extracting(VerificationFinding::what)
                .containsExactly("the amended document is not the one that was signed");

        tamper("carnet", "update carnet set items = 19 where id = " + carnet.id());
        assertThat(findings(verify(new StartVerification(carnet.id(), null))))
                .extracting(VerificationFinding::what)
                .containsExactly("the registry is not what the last amendment made it");
    }

    @Test
    void finds_whatever_was_changed_of_a_day() throws SQLException {
        var carnet = committed();
        var day = dayOf(carnet);
        assertThat(verify(new StartVerification(null, day)).found()).isZero();

        tamper("daily_leaf", "update daily_leaf set sequence = sequence + 100 where carnet_id = " + carnet.id());
        assertThat(whatIsWrongWith(day)).startsWith("the leaves from");
        tamper("daily_leaf", "update daily_leaf set sequence = sequence - 100 where carnet_id = " + carnet.id());
        assertThat(verify(new StartVerification(null, day)).found()).isZero();

        tamper("daily_chunk", flipped("daily_chunk", "hash", day));
        assertThat(whatIsWrongWith(day)).isEqualTo("the tree has another root");
        tamper("daily_chunk", flipped("daily_chunk", "hash", day));

        tamper("daily_root", flipped("daily_root", "root", day));
        assertThat(whatIsWrongWith(day)).isEqualTo("the root is not the one that was signed");
        tamper("daily_root", flipped("daily_root", "root", day));
        assertThat(verify(new StartVerification(null, day)).found()).isZero();
        assertThat(whatIsWrongWith(LocalDate.of(2020, 1, 1))).isEqualTo("the day has no signed root");
    }

    @Test
    void of_everything_can_be_left_and_asked_for_its_progress_and_cancelled() {
        var carnet = committed();
        var started = icc().start(new StartVerification(null, null));

        assertThat(Problems.code(() -> icc().start(new StartVerification(carnet.id(), null))))
                .isEqualTo("already-running");
        var left = icc().run(started.id());
        assertThat(left.total()).isPositive();
        assertThat(untilDone(started).checked()).isGreaterThanOrEqualTo(started.total());

        var second = icc().start(new StartVerification(null, null));
        assertThat(icc().cancel(second.id()).state()).isEqualTo("CANCELLED");
        assertThat(icc().cancel(second.id()).state()).isEqualTo("CANCELLED");
    }

    @Test
    void runs_over_all_carnets_in_turn_and_reports_a_standing_that_is_not_the_replay() throws SQLException {
        rollToTheEnd(); // what the calendar began may be past the carnet
        var carnet = committed();
        tamper(
                "standing",
                "update standing set state = jsonb_set(state, '{blocked}', 'true') where carnet_id = " + carnet.id());

        rollToTheEnd();

        try (var app = database.asApp();
                var rows = app.createStatement().executeQuery("""
                        select count(*) from verification_finding f join verification_run r on r.id = f.run_id
                        where r.scope = 'ROLLING' and f.carnet_id = """ + carnet.id())) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void runs_over_all_carnets_at_leisure() throws SQLException {
        rollToTheEnd();
        committed();
        verifications.roll();
        verifications.work();

        clock.moveBy(Duration.ofMinutes(-1)); // the rest after that batch is not over
        for (int turn = 0; turn < 10; turn++) {
            verifications.work();
        }
        assertThat(rollingIsUnderWay()).isTrue();

        rollToTheEnd();
        assertThat(rollingIsUnderWay()).isFalse();
    }

    @Test
    void is_for_icc_operations_alone() {
        for (var other : List.of(
                TestTokens.holder("curious"),
                TestTokens.association("CH-ALLIANCE", "CH"),
                Desks.officerToken("DE"),
                TestTokens.platform("PORTAL"))) {
            var api = as(other);
            assertThat(Problems.code(() -> api.start(new StartVerification(null, null))))
                    .isEqualTo("not-allowed");
            assertThat(Problems.code(() -> api.run(1))).isEqualTo("not-allowed");
            assertThat(Problems.code(() -> api.findings(1, 0, null))).isEqualTo("not-allowed");
            assertThat(Problems.code(() -> api.cancel(1))).isEqualTo("not-allowed");
        }
        assertThat(Problems.code(() -> icc().run(999_999))).isEqualTo("not-found");
        assertThat(Problems.code(() -> icc().start(new StartVerification(999_999L, null))))
                .as("a run that cannot end would keep every later one out")
                .isEqualTo("not-found");
        assertThat(Problems.fields(() -> icc().start(new StartVerification(1L, LocalDate.of(2026, 1, 1)))))
                .containsExactly("day OneOf");
    }

    private Case committed() {
        var carnet = Case.of(desks);
        var travel = carnet.travel("CH", "DE", "1-20");
        carnet.commit("CH", code(travel, VALIDATION), "1-20");
        carnet.commit("CH", code(travel, EXPORTATION), "1-20");
        carnet.commit("DE", code(travel, IMPORTATION), "1-20");
        return carnet;
    }

    /** Lets days go by until the carnet's is signed. */
    private LocalDate dayOf(Case carnet) throws SQLException {
        for (int days = 1; days < 400; days++) {
            clock.moveBy(Duration.ofDays(days));
            sealing.sealDaysThatAreOver();
            try (var app = database.asApp();
                    var rows = app.createStatement()
                            .executeQuery("select max(day) from daily_leaf where carnet_id = " + carnet.id())) {
                rows.next();
                var day = rows.getObject(1, LocalDate.class);
                if (day != null) {
                    return day;
                }
            }
        }
        throw new AssertionError("no day covers the carnet");
    }

    private static String flipped(String table, String column, LocalDate day) {
        return "update %1$s set %2$s = set_bit(%2$s, 3, 1 - get_bit(%2$s, 3)) where day = '%3$s'"
                .formatted(table, column, day);
    }

    private @Nullable String whatIsWrongWith(LocalDate day) {
        return findings(verify(new StartVerification(null, day))).getFirst().what();
    }

    private VerificationRun verify(StartVerification what) {
        return untilDone(icc().start(what));
    }

    private VerificationRun untilDone(VerificationRun started) {
        for (int turn = 0; turn < 1_000; turn++) {
            verifications.work();
            var now = icc().run(started.id());
            if (!now.state().equals("RUNNING")) {
                return now;
            }
        }
        throw new AssertionError("the run does not end");
    }

    /** The calendar's own worker is at it, too, and may hold a batch for a while. */
    private void rollToTheEnd() {
        verifications.roll();
        var turn = new AtomicInteger();
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(5)).until(() -> {
            clock.moveBy(Duration.ofMinutes(turn.incrementAndGet())); // it works at leisure
            verifications.work();
            return !rollingIsUnderWay();
        });
        clock.moveBy(Duration.ZERO);
    }

    private boolean rollingIsUnderWay() throws SQLException {
        try (var app = database.asApp();
                var rows = app.createStatement()
                        .executeQuery(
                                "select exists (select from verification_run where scope = 'ROLLING' and state = 'RUNNING')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private List<VerificationFinding> findings(VerificationRun run) {
        return icc().findings(run.id(), 0, null).rows();
    }

    private VerificationApi icc() {
        return as(TestTokens.icc());
    }

    private VerificationApi as(TestToken token) {
        return desks.as(VerificationApi.class, token);
    }

    /** What only somebody could do who may switch triggers and constraints off. */
    private void tamper(String table, String change) throws SQLException {
        try (var owner = database.asOwner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("alter table " + table + " disable trigger user");
            if (table.equals("ledger_entry")) {
                owner.createStatement()
                        .execute("alter table ledger_entry drop constraint if exists ledger_entry_check");
            }
            assertThat(owner.createStatement().executeUpdate(change)).isPositive();
            owner.createStatement().execute("alter table " + table + " enable trigger user");
            if (table.equals("ledger_entry")) {
                owner.createStatement().execute("""
                        alter table ledger_entry add constraint ledger_entry_check
                            check (hash = sha256(previous_hash || convert_to(entry, 'UTF8'))) not valid""");
            }
            owner.commit();
        }
    }
}
