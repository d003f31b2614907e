package io.eata.portal;

import static io.eata.portal.SomeFacts.NOON;
import static io.eata.portal.SomeFacts.imported;
import static io.eata.portal.SomeFacts.issued;
import static io.eata.portal.SomeFacts.notReExported;
import static io.eata.portal.SomeFacts.number;
import static io.eata.portal.SomeFacts.reconciled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetFact.CarnetAmended;
import io.eata.contracts.event.CarnetFact.CarnetBlocked;
import io.eata.contracts.event.CarnetFact.CarnetHeld;
import io.eata.contracts.event.CarnetFact.CarnetReplaced;
import io.eata.contracts.event.CarnetFact.TransactionCancelled;
import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.Topics;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.portal.log.CarnetFilter;
import io.eata.portal.log.CarnetRow;
import io.eata.portal.log.LedgerFollower;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionFilter;
import io.eata.portal.log.TransactionRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class LogsTest {

    private final Logs logs;
    private final LedgerFollower follower;
    private final KafkaTemplate<String, String> kafka;
    private final JsonMapper json;
    private final int port;

    @Autowired
    LogsTest(
            Logs logs,
            LedgerFollower follower,
            KafkaTemplate<String, String> kafka,
            JsonMapper json,
            @LocalServerPort int port) {
        this.logs = logs;
        this.follower = follower;
        this.kafka = kafka;
        this.json = json;
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
                    carnet, 2, TransactionType.IMPORTATION, "IS", "IS", "IS000001", NOON.plusMinutes(carnet / 2)));
        }
        assertThat(walk("IS", TransactionFilter.ALL)).hasSize(23).doesNotHaveDuplicates();
        var oldest = walk("IS", Asked.transactions("order=oldest"));
        assertThat(oldest)
                .hasSize(23)
                .doesNotHaveDuplicates()
                .isEqualTo(walk("IS", TransactionFilter.ALL).reversed());
        assertThat(walkCarnets("IS", CarnetFilter.Order.LATEST)).hasSize(23).doesNotHaveDuplicates();
        assertThat(walkCarnets("IS", CarnetFilter.Order.EXPIRY)).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void filters_narrow() {
        long carnet = 70_006;
        follower.apply(issued(carnet));
        follower.apply(imported(carnet, 2, NOON));
        follower.apply(SomeFacts.committed(
                carnet, 4, TransactionType.RE_EXPORTATION, "FR", "EU", "FR002310", NOON.plusDays(2)));
        assertThat(kinds(Asked.transactions("type=IMPORTATION&carnet=" + carnet)))
                .containsExactly(TransactionType.IMPORTATION);
        assertThat(kinds(Asked.transactions(
                        "office=FR002310&carnet=" + number(carnet).toLowerCase())))
                .containsExactly(TransactionType.RE_EXPORTATION);
        assertThat(kinds(Asked.transactions("carnet=" + carnet + "&from=2026-11-23&to=2026-11-24")))
                .containsExactly(TransactionType.RE_EXPORTATION);
        assertThat(kinds(Asked.transactions("carnet=%' or 1=1"))).isEmpty();
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
