package io.eata.portal;

import static io.eata.portal.CoreForTests.CORE;
import static io.eata.portal.SomeFacts.NOON;
import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.number;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTParser;
import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.TransactionReference;
import io.eata.platform.security.Role;
import io.eata.portal.access.Officer;
import io.eata.portal.export.Export;
import io.eata.portal.export.ExportKind;
import io.eata.portal.export.ExportWork;
import io.eata.portal.export.ExportWork.Next;
import io.eata.portal.export.Exports;
import io.eata.portal.export.ExportsUnderWay;
import io.eata.portal.export.Schema;
import io.eata.portal.log.LedgerFollower;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a territory of its own, so that none finds another's transactions. */
@PortalTest
class ExportsTest {

    private static final String HOME = "/portal/logs/exports";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int MANY = 2_400;

    private final Exports exports;
    private final ExportsUnderWay underWay;
    private final ExportWork work;
    private final Logs logs;
    private final LedgerFollower follower;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int port;

    @Autowired
    ExportsTest(
            Exports exports,
            ExportsUnderWay underWay,
            ExportWork work,
            Logs logs,
            LedgerFollower follower,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @LocalServerPort int port) {
        this.exports = exports;
        this.underWay = underWay;
        this.work = work;
        this.logs = logs;
        this.follower = follower;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.port = port;
    }

    @BeforeEach
    @AfterEach
    void coreIsAsEver() {
        CORE.reset();
    }

    @Test
    void a_small_list_is_there_at_once_with_what_the_page_shows() throws IOException {
        happen("SG", 610_000, 3);
        var controller = new Browser(port, "SG/SG/CONTROLLER");
        assertThat(controller.get("/portal/logs/transactions").body()).contains("Export list", "Export transactions");

        var answer = controller.post(HOME, "kind", "TRANSACTION_LIST", "order", "oldest");

        assertThat(answer.path()).matches(HOME + "/[0-9a-f-]{36}/file");
        assertThat(controller.get(answer.path()).header("Content-Disposition"))
                .matches("attachment; filename=\"transactions-sg-[0-9-]+\\.xlsx\"");
        var rows = sheet(controller.getFile(answer.path()));
        assertThat(rows.getFirst()).contains("Carnet", "Time at the office", "Time (UTC)", "Items", "Reconciliation");
        var shown =
                logs.transactions("SG", TransactionFilter.ALL, null, 50).rows().reversed();
        assertThat(rows).hasSize(1 + shown.size());
        for (int at = 0; at < shown.size(); at++) {
            var row = shown.get(at);
            assertThat(rows.get(at + 1))
                    .contains(row.number(), Long.toString(row.carnetId()), row.items(), "Importation", "+01:00");
        }
        assertThat(controller.get(HOME).body()).contains("List of transactions (.xlsx)", "Ready", "3 in it");
    }

    @Test
    void times_are_the_offices_and_UTC() throws IOException {
        happen("TN", 610_100, 1);
        var controller = new Browser(port, "TN/TN/CONTROLLER");
        controller.get(HOME);
        var file = controller.getFile(
                controller.post(HOME, "kind", "TRANSACTION_LIST").path());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            int utc = texts(rows.getFirst()).indexOf("Time (UTC)");
            int local = texts(rows.getFirst()).indexOf("Time at the office");
            var at = NOON.plusMinutes(610_100);
            assertThat(rows.getLast().getCellAsDate(utc))
                    .contains(at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
            assertThat(rows.getLast().getCellAsDate(local)).contains(at.toLocalDateTime());
        }
    }

    @Test
    void carnets_are_listed_in_the_readers_language() throws IOException {
        happen("RS", 610_200, 2);
        var controller = new Browser(port, "RS/RS/ADMIN");
        controller.get(HOME);
        controller.get(HOME + "?lang=de");
        var rows = sheet(controller.getFile(
                controller.post(HOME, "kind", "CARNET_LIST", "carnet", "610200").path()));
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("Letzte Transaktion (UTC)");
        assertThat(rows.getLast()).contains(number(610_200), "610200", "Verwendbar");
    }

    @Test
    void a_large_list_is_made_in_the_background_and_shows_how_far_it_is() throws IOException {
        many("MU", 620_000);
        var id = requireNonNull(transaction.execute(status -> {
            var begun = begin("MU", ExportKind.TRANSACTION_LIST, Map.of());
            assertThat(work.step(begun)).isEqualTo(Next.MORE);
            return begun;
        }));
        var controller = new Browser(port, "MU/MU/CONTROLLER");
        assertThat(controller.get(HOME).body()).contains("hx-trigger=\"every 2s\"", "1,000 of 2,400", "value=\"41\"");

        await().atMost(LONG).until(() -> state("MU", id) == Export.State.DONE);

        assertThat(controller.get(HOME).body()).contains("2,400 in it").doesNotContain("every 2s");
        var rows = sheet(controller.getFile(HOME + "/" + id + "/file"));
        assertThat(rows).hasSize(1 + MANY);
        assertThat(rows.stream().map(row -> row.get(1)).distinct()).hasSize(1 + MANY);
    }

    @Test
    void what_another_copy_had_begun_when_it_was_killed_goes_on_and_nothing_is_twice() throws IOException {
        many("MK", 630_000);
        var id = requireNonNull(transaction.execute(status -> {
            var begun = begin("MK", ExportKind.TRANSACTION_LIST, Map.of());
            work.step(begun);
            var lost = status.createSavepoint();
            work.step(begun);
            status.rollbackToSavepoint(lost);
            jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'a dead copy', execution_time = now(),"
                            + " last_heartbeat = now() - interval '1 hour' where task_instance = ?")
                    .param(begun.toString())
                    .update();
            return begun;
        }));
        assertThat(find("MK", id).done()).isEqualTo(1_000);

        await().atMost(Duration.ofMinutes(3)).until(() -> state("MK", id) == Export.State.DONE);

        var rows = sheet(new Browser(port, "MK/MK/CONTROLLER").getFile(HOME + "/" + id + "/file"));
        assertThat(rows.stream().map(row -> row.get(1)).distinct()).hasSize(1 + MANY);
        assertThat(rows).hasSize(1 + MANY);
    }

    @Test
    void one_that_is_stopped_gets_no_further_and_leaves_no_file() {
        many("UA", 640_000);
        var id = requireNonNull(transaction.execute(status -> {
            var begun = begin("UA", ExportKind.TRANSACTION_LIST, Map.of());
            work.step(begun);
            assertThat(exports.cancel(controller("UA"), begun)).isTrue();
            assertThat(work.step(begun)).isEqualTo(Next.NONE);
            return begun;
        }));
        var controller = new Browser(port, "UA/UA/CONTROLLER");
        assertThat(controller.get(HOME).body()).contains("Stopped");
        assertThat(controller.get(HOME + "/" + id + "/file").status()).isEqualTo(404);
        assertThat(parts(id)).isZero();
        controller.post(HOME + "/" + id + "/cancel");
        assertThat(controller.get(HOME).body()).contains("not under way any more");
        controller.post(HOME + "/" + id + "/delete");
        assertThat(controller.get(HOME).body()).contains("Nothing is exported yet");
    }

    @Test
    void it_is_nobody_elses() {
        happen("MD", 610_300, 1);
        var owner = new Browser(port, "MD/MD/CONTROLLER");
        owner.get(HOME);
        var file = owner.post(HOME, "kind", "TRANSACTION_LIST").path();
        assertThat(owner.get(file).status()).isEqualTo(200);
        for (var somebody : List.of("MD/MD/CONTROLLER@Nord", "MD/MD/ADMIN", "EU/DE/CONTROLLER")) {
            var other = new Browser(port, somebody);
            assertThat(other.get(file).status()).as(somebody).isEqualTo(404);
            assertThat(other.get(HOME).body()).contains("Nothing is exported yet");
            other.post(file.replace("/file", "/cancel"));
            other.post(file.replace("/file", "/delete"));
        }
        assertThat(owner.get(file).status()).isEqualTo(200);
        assertThat(new Browser(port, "MD/MD/OFFICER").get(file).status()).isEqualTo(403);
    }

    @Test
    void what_is_kept_lies_sealed() {
        happen("BA", 610_400, 1);
        var controller = new Browser(port, "BA/BA/CONTROLLER");
        controller.get(HOME);
        var id = UUID.fromString(controller
                .post(HOME, "kind", "TRANSACTIONS_ZIP")
                .path()
                .substring(HOME.length() + 1)
                .replace("/file", ""));
        assertThat(new String(underWay.part(id, 0), UTF_8)).doesNotContain("PK", "CHTA", "%PDF");
        jdbc.sql("update log_export_part set number = 1 where export = ?")
                .param(id)
                .update();
        assertThat(controller.get(HOME + "/" + id + "/file").status()).isEqualTo(500);
    }

    @Test
    void transactions_are_zipped_as_PDF_and_valid_XML_asked_of_core_by_the_portal_itself()
            throws IOException, ParseException {
        happen("QA", 610_500, 25);
        CORE.printsAtOnce = 4;
        CORE.withheld.add(new TransactionReference(610_507, 2));
        var controller = new Browser(port, "QA/QA/CONTROLLER");
        controller.get(HOME);
        controller.post(HOME, "kind", "TRANSACTIONS_ZIP");
        var id = exports.list(controller("QA"), null, 1).rows().getFirst().id();
        await().atMost(LONG).until(() -> state("QA", id) == Export.State.DONE);

        var entries = zip(controller.getFile(HOME + "/" + id + "/file"));

        assertThat(entries).hasSize(2 * 24 + 2).containsKeys("transaction-1.xsd", "README.txt");
        assertThat(new String(requireNonNull(entries.get("README.txt")), UTF_8)).contains("610507 / 2");
        for (long carnet = 610_500; carnet < 610_525; carnet++) {
            var name = number(carnet) + "/0002-IMPORTATION";
            if (carnet == 610_507) {
                assertThat(entries).doesNotContainKey(name + ".pdf");
                continue;
            }
            assertThat(new String(requireNonNull(entries.get(name + ".pdf")), UTF_8))
                    .startsWith("%PDF");
            Schema.accepts(new String(requireNonNull(entries.get(name + ".xml")), UTF_8));
        }
        assertThat(JWTParser.parse(CORE.exportedFor.substring("Bearer ".length()))
                        .getJWTClaimsSet()
                        .getSubject())
                .isEqualTo("customs-portal");
        assertThat(controller.get(HOME).body()).contains("24 in it", "Not given out by the core: 1");
        assertThat(controller.get(HOME + "/transaction-1.xsd").body()).contains("urn:eata:schema:transaction:1");
    }

    @Test
    void one_transaction_of_a_carnet_can_be_chosen() throws IOException {
        follower.apply(issued(610_600));
        follower.apply(SomeFacts.committed(610_600, 2, TransactionType.IMPORTATION, "IL", "IL", "IL1", NOON));
        follower.apply(
                SomeFacts.committed(610_600, 3, TransactionType.RE_EXPORTATION, "IL", "IL", "IL1", NOON.plusDays(1)));
        var controller = new Browser(port, "IL/IL/CONTROLLER");
        controller.get(HOME);
        var one = controller.post(HOME, "kind", "TRANSACTIONS_ZIP", "carnet", "610600", "sequence", "3");
        assertThat(zip(controller.getFile(one.path())).keySet())
                .contains(number(610_600) + "/0003-IMPORTATION.xml")
                .noneMatch(name -> name.contains("0002"));
        assertThat(zip(controller.getFile(controller
                        .post(HOME, "kind", "TRANSACTIONS_ZIP", "carnet", "610600", "sequence", "99")
                        .path())))
                .containsKey(number(610_600) + "/0099-IMPORTATION.pdf");
        var both = controller.post(HOME, "kind", "TRANSACTIONS_ZIP", "carnet", "610600");
        assertThat(zip(controller.getFile(both.path()))).hasSize(2 * 2 + 2);
    }

    @Test
    void an_export_waits_for_core_and_is_given_up_after_half_an_hour() {
        happen("MN", 610_700, 12);
        var id = begin("MN", ExportKind.TRANSACTIONS_ZIP, Map.of());
        assertThat(work.step(id)).isEqualTo(Next.MORE);
        CORE.silent = true;
        assertThat(work.step(id)).isEqualTo(Next.LATER);
        var controller = new Browser(port, "MN/MN/CONTROLLER");
        assertThat(controller.get(HOME).body()).contains("Waits for the core", "5 of 12");

        CORE.silent = false;
        await().atMost(LONG).until(() -> state("MN", id) == Export.State.DONE);
        assertThat(find("MN", id).done()).isEqualTo(12);

        CORE.silent = true;
        var other = begin("MN", ExportKind.TRANSACTIONS_ZIP, Map.of());
        moved(other, Duration.ofMinutes(31));
        assertThat(work.step(other)).isEqualTo(Next.NONE);
        assertThat(controller.get(HOME).body()).contains("did not answer for half an hour");
    }

    @Test
    void what_grows_too_large_fails_with_advice_and_what_is_stuck_is_given_up() {
        happen("LB", 610_800, 1);
        var large = begin("LB", ExportKind.TRANSACTION_LIST, Map.of());
        jdbc.sql("update log_export set bytes = ? where id = ?")
                .param(Export.MOST_BYTES - 10)
                .param(large)
                .update();
        assertThat(work.step(large)).isEqualTo(Next.NONE);
        assertThat(find("LB", large).failure()).isEqualTo(Export.Failure.SIZE);
        assertThat(new Browser(port, "LB/LB/CONTROLLER").get(HOME).body()).contains("larger than 512 MB");

        CORE.silent = true;
        var stuck = begin("LB", ExportKind.TRANSACTIONS_ZIP, Map.of());
        moved(stuck, Duration.ofHours(2));
        underWay.failStuckSince(clock.instant().minus(Duration.ofHours(1)));
        assertThat(find("LB", stuck).failure()).isEqualTo(Export.Failure.STUCK);
    }

    @Test
    void three_at_once_twenty_in_all_and_none_after_a_week() {
        happen("CL", 610_900, 1);
        CORE.silent = true;
        var controller = new Browser(port, "CL/CL/CONTROLLER");
        controller.get(HOME);
        for (int running = 0; running < Export.MOST_RUNNING; running++) {
            begin("CL", ExportKind.TRANSACTIONS_ZIP, Map.of());
        }
        assertThat(controller.post(HOME, "kind", "TRANSACTION_LIST").path()).isEqualTo(HOME);
        assertThat(controller.get(HOME).body()).contains("Three of your exports are under way");
        exports.list(controller("CL"), null, 50).rows().forEach(it -> exports.cancel(controller("CL"), it.id()));
        for (int more = 0; more < Export.MOST_KEPT; more++) {
            exports.cancel(controller("CL"), begin("CL", ExportKind.CARNET_LIST, Map.of()));
        }
        assertThat(exports.list(controller("CL"), null, 50).rows()).hasSize(Export.MOST_KEPT);
        var page = exports.list(controller("CL"), null, 8);
        assertThat(exports.list(controller("CL"), page.next(), 50).rows()).hasSize(Export.MOST_KEPT - 8);

        jdbc.sql("update log_export set started_at = started_at - interval '8 days' where country = 'CL'")
                .update();
        assertThat(underWay.forgetBefore(clock.instant().minus(Export.KEPT))).isEqualTo(Export.MOST_KEPT);
        assertThat(exports.list(controller("CL"), null, 50).rows()).isEmpty();
    }

    private UUID begin(String country, ExportKind kind, Map<String, String> asked) {
        return exports.begin(controller(country), kind, asked, Locale.UK).orElseThrow();
    }

    private Export find(String country, UUID id) {
        return exports.find(controller(country), id).orElseThrow();
    }

    private Export.State state(String country, UUID id) {
        return find(country, id).state();
    }

    private void moved(UUID id, Duration ago) {
        jdbc.sql("update log_export set moved_at = now() - make_interval(secs => ?) where id = ?")
                .param(ago.toSeconds())
                .param(id)
                .update();
    }

    private long parts(UUID id) {
        return jdbc.sql("select count(*) from log_export_part where export = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** As {@link SignedIn} makes one. */
    private static Officer controller(String country) {
        return new Officer(
                "controller." + country,
                "Noor Weiss",
                country,
                country,
                Set.of(Role.CONTROLLER),
                Optional.empty(),
                Optional.empty());
    }

    private void happen(String territory, long first, int carnets) {
        for (long carnet = first; carnet < first + carnets; carnet++) {
            follower.apply(issued(carnet));
            follower.apply(SomeFacts.committed(
                    carnet,
                    2,
                    TransactionType.IMPORTATION,
                    territory,
                    territory,
                    territory + "000001",
                    NOON.plusMinutes(carnet)));
        }
    }

    private void many(String territory, long first) {
        jdbc.sql("insert into logged_transaction (carnet_id, sequence, number, home, territory, country, office, type,"
                        + " voucher_number, at, offset_seconds, items, not_returned, warnings)"
                        + " select ? + n, 2, 'CHTA' || n, 'CH', ?, ?, 'X', 'IMPORTATION', 1,"
                        + " timestamptz '2026-11-22 11:00+00' + n * interval '1 minute', 3600, '1-20', '', '{}'"
                        + " from generate_series(1, ?) n")
                .param(first)
                .param(territory)
                .param(territory)
                .param(MANY)
                .update();
    }

    private static List<List<String>> sheet(byte[] file) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return book.getFirstSheet().read().stream().map(ExportsTest::texts).toList();
        }
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static Map<String, byte[]> zip(byte[] file) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(file), UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
