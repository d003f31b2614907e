package io.eata.portal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.core.CommitTransaction;
import io.eata.contracts.core.Office;
import io.eata.platform.security.Role;
import io.eata.platform.test.TestDatabase;
import io.eata.portal.access.Officer;
import io.eata.portal.deferral.Deferrals;
import io.eata.portal.deferral.DeferredDecision;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal while the core is away, and afterwards. */
@PortalTest
class DeferralTest {

    private static final String DEFERRED = "/portal/transactions/deferred";
    private static final String WEIL = "DE004811";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = Integer.getInteger("eata.deferred", 1000);

    private final LittleCore core = CoreForTests.CORE;
    private final TestDatabase database;
    private final Deferrals deferrals;
    private final int port;
    private final Browser officer;

    @Autowired
    DeferralTest(@LocalServerPort int port, TestDatabase database, Deferrals deferrals) {
        this.port = port;
        this.database = database;
        this.deferrals = deferrals;
        this.officer = new Browser(port, "EU/DE/OFFICER");
    }

    @BeforeEach
    void core_is_itself() throws SQLException {
        core.reset();
        try (var connection = database.asApp();
                var statement = connection.createStatement()) {
            statement.execute("delete from deferred_decision");
        }
    }

    @AfterEach
    void core_is_back() {
        core.reset();
        within(() -> assertThat(officer.get(DEFERRED).body()).doesNotContain("The core is out of reach"));
    }

    @Test
    void every_page_says_that_the_core_is_away_and_stops_when_it_is_back() {
        assertThat(officer.get("/portal/").body()).doesNotContain("The core is out of reach");
        core.silent = true;
        within(() ->
                assertThat(officer.get("/portal/").body()).contains("The core is out of reach", "role=\"status\""));
        core.silent = false;
        within(() -> assertThat(officer.get("/portal/").body()).doesNotContain("The core is out of reach"));
    }

    @Test
    void a_decision_without_the_core_is_kept_and_lands_once_when_it_is_back() {
        core.silent = true;
        var noted = decideWithoutCore();

        assertThat(officer.get(noted).body())
                .contains("Noted, not yet committed", "This is not a receipt", "CHTA00000133", "Noor Weiss", "D-");
        assertThat(officer.get(DEFERRED).body()).contains("Deferred (1)", "Waiting for the core");
        officer.post(DEFERRED);
        assertThat(core.commits).isEmpty();

        core.silent = false;
        committedByAnOpenPage(noted);

        var command = core.commits.getFirst();
        var deferred = requireNonNull(command.deferred());
        assertThat(core.receipts).hasSize(1);
        assertThat(command.items()).isEqualTo("1-4");
        assertThat(deferred.type()).isEqualTo(TransactionType.IMPORTATION);
        assertThat(deferred.officer()).isEqualTo("Noor Weiss");
        assertThat(deferred.decidedAt()).isBefore(OffsetDateTime.now(ZoneOffset.UTC));
        assertThat(officer.get(noted).body()).contains("AB7K9Q2MXE");
        officer.post(DEFERRED);
        assertThat(core.keys).hasSize(1);
    }

    @Test
    void only_what_customs_abroad_do_is_offered_and_a_number_alone_finds_nothing() {
        core.silent = true;
        var offered = lookUp("EATA1:1000:" + LittleCore.CODE, "");
        assertThat(offered.body())
                .contains("value=\"IMPORTATION\"", "value=\"RE_EXPORTATION\"", "4 min old")
                .doesNotContain("value=\"EXPORTATION\"", "value=\"VALIDATION\"");
        assertThat(lookUp("EATA1:1000:" + LittleCore.CODE, "EXPORTATION").status())
                .isEqualTo(422);
        assertThat(lookUp("CHTA00000133", "").body()).contains("found by its eATA ID only");
    }

    @Test
    void what_the_core_warns_of_comes_to_a_person_who_confirms_it() {
        core.silent = true;
        var noted = decideWithoutCore();
        core.warnings = List.of(Warning.SELECTION_CHANGED);
        core.silent = false;
        officer.post(DEFERRED);

        assertThat(officer.get(noted).body())
                .contains("The core would not put this on record", "confirm-SELECTION_CHANGED");
        assertThat(officer.post(noted, "do", "commit", "items", "1-4").status()).isEqualTo(422);
        assertThat(core.receipts).isEmpty();
        officer.post(noted, "do", "commit", "items", "1-4", "as", "IMPORTATION", "confirm", "SELECTION_CHANGED");

        assertThat(officer.get(noted).body()).contains("Put on record");
        assertThat(core.receipts).hasSize(1);
    }

    @Test
    void a_conflict_is_put_aside_only_with_a_reason_and_is_never_gone() {
        core.silent = true;
        var noted = decideWithoutCore();
        core.warnings = List.of(Warning.SELECTION_CHANGED);
        core.silent = false;
        officer.post(DEFERRED);

        assertThat(officer.post(noted, "do", "close", "reason", " ").status()).isEqualTo(422);
        officer.post(noted, "do", "close", "reason", "done on paper");

        assertThat(officer.get(noted).body()).contains("Put aside by a person", "done on paper (Noor Weiss)");
        assertThat(officer.get(DEFERRED).body()).contains("Put aside").doesNotContain("Deferred (1)");
    }

    @Test
    void a_commit_that_was_not_answered_keeps_its_key_among_the_deferred() {
        officer.get("/portal/transactions/new");
        var draft = officer.post("/portal/transactions/new", "carnet", "EATA1:1000:" + LittleCore.CODE, "office", WEIL)
                .path()
                .replace("/carnet", "");
        officer.get(draft + "/goods");
        officer.post(draft + "/goods", "items", "1-20", "shown", "", "do", "next");
        core.losesNextAnswer = true;
        assertThat(officer.post(draft + "/commit", "do", "commit").status()).isEqualTo(503);

        core.silent = true;
        var noted = officer.post(draft + "/commit", "do", "defer").path();
        assertThat(noted).startsWith(DEFERRED + "/");
        assertThat(officer.get(draft + "/commit").path()).isEqualTo(noted);
        core.silent = false;
        committedByAnOpenPage(noted);

        assertThat(core.receipts).hasSize(1);
        assertThat(new HashSet<>(core.keys)).hasSize(1);
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_again_under_the_same_key() {
        core.silent = true;
        var noted = decideWithoutCore();
        core.silent = false;
        core.losesNextAnswer = true;
        committedByAnOpenPage(noted);

        assertThat(core.keys).hasSizeGreaterThan(1);
        assertThat(new HashSet<>(core.keys)).hasSize(1);
        assertThat(core.receipts).hasSize(1);
    }

    @Test
    void what_a_portal_held_that_was_killed_is_taken_up_again() throws SQLException {
        core.silent = true;
        var noted = decideWithoutCore();
        var who = new Officer(
                "officer.DE", "Noor Weiss", "EU", "DE", Set.of(Role.OFFICER), Optional.empty(), Optional.empty());
        assertThat(deferrals.claim(who, WEIL)).isPresent();
        core.silent = false;
        officer.post(DEFERRED);
        assertThat(core.commits).isEmpty();

        try (var connection = database.asApp();
                var statement = connection.createStatement()) {
            statement.execute("update deferred_decision set leased_until = now() - interval '1 second'");
        }
        committedByAnOpenPage(noted);
        assertThat(core.receipts).hasSize(1);
    }

    @Test
    void is_the_matter_of_the_own_administration_only() {
        core.silent = true;
        var noted = decideWithoutCore();

        assertThat(new Browser(port, "EU/DE/CONTROLLER").get(noted).status()).isEqualTo(200);
        for (var neighbour : List.of("GB/GB/OFFICER", "EU/FR/OFFICER")) {
            var other = new Browser(port, neighbour);
            other.get("/portal/");
            assertThat(other.get(noted).status()).isEqualTo(404);
            assertThat(other.post(noted, "do", "close", "reason", "not mine").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void lies_in_the_database_sealed() throws SQLException {
        core.silent = true;
        decideWithoutCore();
        try (var connection = database.asApp();
                var rows = connection.createStatement().executeQuery("select content from deferred_decision")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).startsWith("eyJ").doesNotContain("Noor Weiss", LittleCore.CODE);
        }
    }

    @Test
    void a_thousand_land_once_each_however_many_pages_are_open() {
        officer.get("/portal/transactions/new");
        officer.post("/portal/transactions/new", "carnet", "EATA1:1000:" + LittleCore.CODE, "office", WEIL);
        var who = new Officer(
                "officer.DE", "Noor Weiss", "EU", "DE", Set.of(Role.OFFICER), Optional.empty(), Optional.empty());
        IntStream.range(0, MANY).forEach(n -> deferrals.add(decision(who, n)));

        try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int page = 0; page < 4; page++) {
                pages.execute(() -> {
                    var tab = new Browser(port, "EU/DE/OFFICER");
                    tab.get(DEFERRED);
                    for (int tries = 0; tries < MANY && deferrals.unfinished(who, WEIL) > 0; tries++) {
                        tab.post(DEFERRED);
                    }
                });
            }
        }

        assertThat(deferrals.unfinished(who, WEIL)).isZero();
        assertThat(core.receipts).hasSize(MANY);
        assertThat(core.commits).hasSize(MANY);
        assertThat(core.commits.stream().map(CommitTransaction::carnetId)).doesNotHaveDuplicates();
    }

    private static DeferredDecision decision(Officer who, int n) {
        var command = new CommitTransaction(
                100_000 + n,
                LittleCore.CODE,
                new Office(WEIL, "Weil", "Europe/Berlin"),
                null,
                "1-4",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return DeferredDecision.of(
                who,
                "CHTA0000" + n,
                TransactionType.IMPORTATION,
                UUID.randomUUID().toString(),
                command,
                null,
                Clock.systemUTC().instant());
    }

    /** From the scan to the note: the page on which it is kept. */
    private String decideWithoutCore() {
        officer.get("/portal/transactions/new");
        var scanned =
                officer.post("/portal/transactions/new", "carnet", "EATA1:1000:" + LittleCore.CODE, "office", WEIL);
        assertThat(scanned.status()).isEqualTo(503);
        assertThat(scanned.body()).contains("Work without the core");
        var draft =
                lookUp("EATA1:1000:" + LittleCore.CODE, "IMPORTATION").path().replace("/carnet", "");
        assertThat(officer.get(draft + "/carnet").body()).contains("as they were known at", "Alpenfilm AG");
        officer.get(draft + "/goods");
        assertThat(officer.post(draft + "/goods", "items", "1-4", "shown", "", "do", "next")
                        .path())
                .isEqualTo(draft + "/commit");
        assertThat(officer.get(draft + "/commit").body()).contains("Keep as deferred");
        var noted = officer.post(draft + "/commit", "do", "commit");
        assertThat(noted.status()).isEqualTo(302);
        assertThat(noted.path()).startsWith(DEFERRED + "/");
        assertThat(officer.get(draft + "/commit").path()).isEqualTo(noted.path());
        return noted.path();
    }

    private Browser.Answer lookUp(String carnet, String chosen) {
        officer.get("/portal/transactions/new");
        return officer.post(
                "/portal/transactions/without-core",
                "carnet",
                carnet,
                "code",
                LittleCore.CODE,
                "office",
                WEIL,
                "chosen",
                chosen);
    }

    private void committedByAnOpenPage(String noted) {
        within(() -> {
            officer.get("/portal/core-state");
            assertThat(officer.get(noted).body()).contains("It stands in the ledger");
        });
    }

    private static void within(ThrowingRunnable holds) {
        await().atMost(PATIENCE).untilAsserted(holds);
    }
}
