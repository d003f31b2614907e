package io.eata.portal;

import static io.eata.portal.SomeFacts.EXPIRY;
import static io.eata.portal.SomeFacts.NOON;
import static io.eata.portal.SomeFacts.imported;
import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.notReExported;
import static io.eata.portal.SomeFacts.number;
import static io.eata.portal.SomeFacts.reconciled;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetAmended;
import io.eata.contracts.event.CarnetFact.CarnetBlocked;
import io.eata.contracts.event.CarnetFact.CarnetHeld;
import io.eata.contracts.event.CarnetFact.CarnetReplaced;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.Topics;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.access.Officer;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.CarnetFilter;
import io.eata.portal.log.CarnetRow;
import io.eata.portal.log.Found;
import io.eata.portal.log.LedgerFollower;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionFilter;
import io.eata.portal.log.TransactionRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class LogsTest {

    private final Logs logs;
    private final LedgerFollower follower;
    private final KafkaTemplate<String, String> kafka;
    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    LogsTest(
            Logs logs,
            LedgerFollower follower,
            KafkaTemplate<String, String> kafka,
            JsonMapper json,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.logs = logs;
        this.follower = follower;
        this.kafka = kafka;
        this.json = json;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void facts_and_verdicts_from_Kafka_reach_the_log_once() {
        long carnet = 70_001;
        send(Topics.CARNET, carnet, "one", issued(carnet));
        send(Topics.CARNET, carnet, "two", imported(carnet, 2, NOON));
        send(Topics.CARNET, carnet, "two", imported(carnet, 3, NOON.plusHours(1)));
        send(
                Topics.RECONCILIATION,
                carnet,
                "three",
                reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("EU", "1-4")));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var row = only(carnet, "EU");
            assertThat(row.verdict()).isEqualTo(Verdict.Status.TO_CHECK);
            assertThat(row.outstanding()).singleElement().extracting("items").isEqualTo("1-4");
            assertThat(row.transactions()).isEqualTo(1);
        });
    }

    @Test
    void a_neighbour_sees_nothing_of_what_was_done_elsewhere() {
        long carnet = 70_002;
        follower.apply(issued(carnet));
        follower.apply(imported(carnet, 2, NOON));
        follower.apply(reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("EU", "1-4")));
        assertThat(find(carnet, "GB")).isEmpty();
        assertThat(find(carnet, "CH")).isEmpty();
        assertThat(logs.transactions("GB", carnet(carnet), null, 50).rows()).isEmpty();
        assertThat(new Browser(port, "GB/GB/CONTROLLER")
                        .get("/portal/logs/carnets?carnet=" + carnet)
                        .body())
                .doesNotContain(number(carnet))
                .contains("Nothing fits");
        assertThat(new Browser(port, "EU/FR/CONTROLLER")
                        .get("/portal/logs/carnets?carnet=" + carnet)
                        .body())
                .contains(number(carnet), "To check", "1-4 not re-exported");
    }

    @Test
    void what_is_open_elsewhere_is_terminated_here() {
        long carnet = 70_003;
        follower.apply(issued(carnet));
        follower.apply(imported(carnet, 2, NOON));
        follower.apply(SomeFacts.committed(carnet, 3, TransactionType.IMPORTATION, "GB", "GB", "GB000060", NOON));
        follower.apply(reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("GB", "5")));
        assertThat(only(carnet, "EU").verdict()).isEqualTo(Verdict.Status.TERMINATED);
        assertThat(only(carnet, "EU").outstanding()).isEmpty();
        assertThat(only(carnet, "GB").verdict()).isEqualTo(Verdict.Status.TO_CHECK);
        follower.apply(reconciled(carnet, Verdict.Status.NA));
        assertThat(only(carnet, "GB").verdict()).isEqualTo(Verdict.Status.NA);
    }

    @Test
    void a_territory_that_comes_later_finds_the_verdict_given_before() {
        long carnet = 70_004;
        follower.apply(issued(carnet));
        follower.apply(reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("EU", "9")));
        follower.apply(imported(carnet, 2, NOON));
        assertThat(only(carnet, "EU").verdict()).isEqualTo(Verdict.Status.TO_CHECK);
        assertThat(only(carnet, "EU").outstanding()).hasSize(1);
    }

    @Test
    void an_amendment_shows_its_expiry_where_something_was_done_and_cancelled() {
        long carnet = 70_020;
        var first = issued(carnet);
        follower.apply(first);
        follower.apply(imported(carnet, 1, NOON));
        follower.apply(new TransactionCancelled(carnet, 2, NOON.plusHours(1), 1, "DE", "EU", "DE004811"));
        var amended = first.validUntil().minusDays(2);
        follower.apply(new CarnetAmended(
                carnet,
                3,
                NOON.plusHours(2),
                2,
                "0".repeat(64),
                first.homeCountry(),
                first.homeTerritory(),
                true,
                first.issueDate(),
                amended,
                5,
                first.territories(),
                first.sets(),
                "CHF",
                List.of()));
        follower.apply(new CarnetReplaced(carnet, 4, NOON.plusHours(3), carnet + 1));

        assertThat(only(carnet, "EU").validUntil()).isEqualTo(amended);
        assertThat(only(carnet, "EU").state()).isEqualTo(CarnetRow.State.USABLE);
    }

    @Test
    void cancellations_holds_and_blocks_show() {
        long carnet = 70_005;
        follower.apply(issued(carnet));
        follower.apply(imported(carnet, 2, NOON));
        follower.apply(new TransactionCancelled(carnet, 3, NOON.plusHours(1), 2, "DE", "EU", "DE004811"));
        follower.apply(new CarnetHeld(carnet, 4, NOON.plusHours(2), "DE", "EU", "DE004811"));
        follower.apply(new CarnetBlocked(carnet, 5, NOON.plusHours(3)));
        var row = only(carnet, "EU");
        assertThat(row.transactions()).isZero();
        assertThat(row.onHold()).isTrue();
        assertThat(row.state()).isEqualTo(CarnetRow.State.BLOCKED);
        assertThat(logs.transactions("EU", carnet(carnet), null, 50).rows())
                .singleElement()
                .satisfies(transaction -> {
                    assertThat(transaction.cancelled()).isTrue();
                    assertThat(transaction.at()).isEqualTo(NOON);
                    assertThat(transaction.at().getOffset()).isEqualTo(NOON.getOffset());
                });
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition_in_either_order() {
        for (long carnet = 71_000; carnet < 71_023; carnet++) {
            follower.apply(issued(carnet));
            // Pairs at one moment: the cursor has to tell them apart.
            follower.apply(SomeFacts.committed(
                    carnet, 2, TransactionType.IMPORTATION, "NO", "NO", "NO01011A", NOON.plusMinutes(carnet / 2)));
        }
        assertThat(walk("NO", TransactionFilter.ALL)).hasSize(23).doesNotHaveDuplicates();
        var oldest = walk("NO", asked("order=oldest"));
        assertThat(oldest)
                .hasSize(23)
                .doesNotHaveDuplicates()
                .isEqualTo(walk("NO", TransactionFilter.ALL).reversed());
        assertThat(walkCarnets("NO", CarnetFilter.Order.LATEST)).hasSize(23).doesNotHaveDuplicates();
        assertThat(walkCarnets("NO", CarnetFilter.Order.EXPIRY)).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void filters_narrow() {
        long carnet = 70_006;
        follower.apply(issued(carnet));
        follower.apply(imported(carnet, 2, NOON));
        follower.apply(SomeFacts.committed(
                carnet, 4, TransactionType.RE_EXPORTATION, "FR", "EU", "FR002310", NOON.plusDays(2)));
        assertThat(kinds(asked("type=IMPORTATION&carnet=" + carnet))).containsExactly(TransactionType.IMPORTATION);
        assertThat(kinds(asked("office=FR002310&carnet=" + number(carnet).toLowerCase())))
                .containsExactly(TransactionType.RE_EXPORTATION);
        assertThat(kinds(asked("carnet=" + carnet + "&from=2026-11-23&to=2026-11-24")))
                .containsExactly(TransactionType.RE_EXPORTATION);
        assertThat(kinds(asked("carnet=%' or 1=1"))).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        var controller = new Browser(port, "EU/DE/CONTROLLER");
        assertThat(controller.get("/portal/logs/transactions?cursor=abc").status())
                .isEqualTo(400);
        assertThat(controller
                        .get("/portal/logs/carnets?type=nonsense&from=31.12.&order=up")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void every_filter_of_the_transactions_finds_what_it_asks_for_and_nothing_else() {
        long carnet = 72_001;
        follower.apply(issued(carnet));
        follower.apply(imported(carnet, 2, NOON));
        follower.apply(SomeFacts.committed(
                carnet, 3, TransactionType.RE_EXPORTATION, "FR", "EU", "FR002310", NOON.plusDays(1)));
        follower.apply(new TransactionCommitted(
                carnet,
                4,
                NOON.plusDays(2),
                TransactionType.RE_EXPORTATION,
                2,
                "FR",
                "EU",
                "FR002310",
                "2-4,6,11-13",
                "5",
                EXPIRY.plusDays(3),
                List.of(),
                List.of()));
        follower.apply(new TransactionCancelled(carnet, 5, NOON.plusDays(3), 4, "FR", "EU", "FR002310"));
        follower.apply(reconciled(carnet, Verdict.Status.TO_CHECK, notReExported("EU", "1-4")));

        assertThat(logs.homes("EU")).contains("CH").doesNotHaveDuplicates();
        assertThat(logs.homes("ZZ")).isEmpty();
        assertThat(sequences(carnet, "mark=CANCELLED")).containsExactly(4L);
        assertThat(sequences(carnet, "mark=STANDING")).containsExactly(3L, 2L);
        assertThat(sequences(carnet, "mark=WARNED")).containsExactly(3L);
        assertThat(sequences(carnet, "mark=NOT_RETURNED")).containsExactly(4L);
        assertThat(sequences(carnet, "home=CH")).containsExactly(4L, 3L, 2L);
        assertThat(sequences(carnet, "home=GB")).isEmpty();
        assertThat(sequences(carnet, "item=5")).containsExactly(4L, 3L, 2L);
        assertThat(sequences(carnet, "item=6")).containsExactly(4L, 3L, 2L);
        assertThat(sequences(carnet, "item=7")).containsExactly(3L, 2L);
        assertThat(sequences(carnet, "item=21")).isEmpty();
        assertThat(sequences(carnet, "finalFrom=2026-12-01")).containsExactly(4L);
        assertThat(sequences(carnet, "finalTo=2026-11-30")).containsExactly(3L, 2L);
        assertThat(sequences(carnet, "verdict=TO_CHECK&mark=WARNED&type=RE_EXPORTATION&office=FR002310"))
                .containsExactly(3L);
        assertThat(sequences(carnet, "verdict=TERMINATED")).isEmpty();
    }

    @Test
    void every_filter_of_the_carnets_finds_what_it_asks_for_and_nothing_else() {
        long held = 72_101;
        long blocked = 72_102;
        for (long carnet : List.of(held, blocked)) {
            follower.apply(issued(carnet));
            follower.apply(imported(carnet, 2, NOON.plusDays(carnet - held)));
        }
        follower.apply(new CarnetHeld(held, 4, NOON.plusHours(2), "DE", "EU", "DE004811"));
        follower.apply(new CarnetBlocked(blocked, 3, NOON.plusHours(3)));
        follower.apply(reconciled(held, Verdict.Status.TO_CHECK, notReExported("EU", "1-4")));

        for (var order : List.of("", "&order=expiry")) {
            assertThat(carnets("carnet=CHTA000721&mark=ON_HOLD" + order)).containsExactly(held);
            assertThat(carnets("carnet=CHTA000721&mark=BLOCKED" + order)).containsExactly(blocked);
            assertThat(carnets("carnet=CHTA000721&outstanding=NOT_RE_EXPORTED" + order))
                    .containsExactly(held);
            assertThat(carnets("carnet=CHTA000721&outstanding=TRANSIT_NOT_CLOSED" + order))
                    .isEmpty();
            assertThat(carnets("carnet=CHTA000721&verdict=TO_CHECK" + order)).containsExactly(held);
            assertThat(carnets("carnet=CHTA000721&home=CH" + order)).hasSize(2);
            assertThat(carnets("carnet=CHTA000721&home=GB" + order)).isEmpty();
            assertThat(carnets("carnet=CHTA000721&lastFrom=2026-11-23" + order)).containsExactly(blocked);
            assertThat(carnets("carnet=CHTA000721&lastTo=2026-11-22" + order)).containsExactly(held);
            assertThat(carnets("carnet=CHTA000721&from=" + issued(blocked).validUntil() + order))
                    .containsExactly(blocked);
        }
    }

    @Test
    void a_rare_filter_is_answered_stretch_by_stretch_and_nothing_is_passed_over() {
        long carnet = 72_200;
        follower.apply(issued(carnet));
        // Far more than one page looks at; what is looked for stands near the end.
        jdbc.sql("""
                insert into logged_transaction (carnet_id, sequence, number, home, territory, country, office, type,
                       voucher_number, at, offset_seconds, items, not_returned, cleared, final_date, warnings)
                select :carnet, n, 'CHTA00072200', 'CH', 'TR', 'TR', 'TR000001', 'IMPORTATION', 1,
                       '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 minute', 0,
                       '1-3', '', case when n in (40, 17, 3) then '{[7,8)}' else '{[1,4)}' end::int4multirange, null, '{}'
                  from generate_series(1, 12000) n""").param("carnet", carnet).update();
        var filter = asked("item=7");
        var seen = new ArrayList<Long>();
        int pages = 0;
        @Nullable String cursor = null;
        do {
            var page = logs.transactions("TR", filter, cursor, 2);
            page.rows().forEach(row -> seen.add(row.sequence()));
            assertThat(page.lookedTo() == null || page.next() != null).isTrue();
            cursor = page.next();
            pages++;
        } while (cursor != null);
        assertThat(seen).containsExactly(40L, 17L, 3L);
        assertThat(pages).isGreaterThan(4);
        assertThat(logs.count("TR", filter)).isEqualTo(new Found.Total(0, true));
        assertThat(logs.count("TR", asked("item=7&to=2026-01-01"))).isEqualTo(new Found.Total(3, false));
        assertThat(logs.count("TR", asked(""))).isEqualTo(new Found.Total(2_500, true));
        assertThat(new Browser(port, "TR/TR/CONTROLLER")
                        .get("/portal/logs/transactions?item=7")
                        .body())
                .contains("there may be more beyond", "item=7&amp;cursor=");
    }

    private static TransactionFilter asked(String query) {
        return AskedLog.transactions(
                new Officer("o", "O", "EU", "FR", Set.of(), Optional.empty(), Optional.empty()), parsed(query));
    }

    private static Map<String, String> parsed(String query) {
        return Stream.of(query.split("&"))
                .filter(it -> it.contains("="))
                .collect(toMap(it -> it.substring(0, it.indexOf('=')), it -> it.substring(it.indexOf('=') + 1)));
    }

    private List<Long> sequences(long carnet, String query) {
        var ofCarnet = asked(query + "&carnet=" + carnet);
        var found = logs.transactions("EU", ofCarnet, null, 50).rows();
        assertThat(logs.count("EU", ofCarnet)).isEqualTo(new Found.Total(found.size(), false));
        // The same without the carnet: another index is walked along.
        var all = logs.transactions("EU", asked(query + "&order=newest"), null, 500)
                .rows();
        assertThat(all).containsAll(found);
        return found.stream().map(TransactionRow::sequence).toList();
    }

    private List<Long> carnets(String query) {
        var filter = AskedLog.carnets(parsed(query));
        var found = logs.carnets("EU", filter, null, 50).rows();
        assertThat(logs.count("EU", filter)).isEqualTo(new Found.Total(found.size(), false));
        return found.stream().map(CarnetRow::carnetId).toList();
    }

    private List<TransactionType> kinds(TransactionFilter filter) {
        return logs.transactions("EU", filter, null, 50).rows().stream()
                .map(TransactionRow::type)
                .toList();
    }

    private List<Long> walk(String territory, TransactionFilter filter) {
        var seen = new ArrayList<Long>();
        @Nullable String cursor = null;
        do {
            var page = logs.transactions(territory, filter, cursor, 5);
            page.rows().forEach(row -> seen.add(row.carnetId()));
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private List<Long> walkCarnets(String territory, CarnetFilter.Order order) {
        var seen = new ArrayList<Long>();
        @Nullable String cursor = null;
        do {
            var page = logs.carnets(
                    territory,
                    new CarnetFilter(null, null, null, null, null, null, null, null, null, order),
                    cursor,
                    5);
            page.rows().forEach(row -> seen.add(row.carnetId()));
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private static TransactionFilter carnet(long carnet) {
        return TransactionFilter.ofCarnet(Long.toString(carnet));
    }

    private CarnetRow only(long carnet, String territory) {
        assertThat(find(carnet, territory)).hasSize(1);
        return find(carnet, territory).getFirst();
    }

    private List<CarnetRow> find(long carnet, String territory) {
        return logs.carnets(territory, CarnetFilter.of(Long.toString(carnet)), null, 50)
                .rows();
    }

    private void send(String topic, long carnet, String id, Object fact) {
        var type = fact instanceof CarnetFact ? fact.getClass().getSimpleName() : "CarnetReconciled";
        var written = fact instanceof CarnetFact
                ? json.writerFor(CarnetFact.class).writeValueAsString(fact)
                : json.writeValueAsString(fact);
        var message = new ProducerRecord<>(topic, Long.toString(carnet), written);
        header(message, EventHeaders.ID, id + "-" + carnet);
        header(message, EventHeaders.TYPE, "io.eata." + type);
        header(message, EventHeaders.SOURCE, "/core");
        header(message, EventHeaders.TIME, NOON.toString());
        kafka.send(message).join();
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
