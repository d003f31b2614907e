package io.eata.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.VoucherSets;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.Topics;
import io.eata.notification.FakeCore;
import io.eata.notification.Mailbox;
import io.eata.notification.Samples;
import io.eata.notification.ServiceTest;
import io.eata.notification.TestClock;
import io.eata.platform.test.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class DeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(8);
    private static final AtomicLong CARNETS = new AtomicLong(500_000);

    @Autowired
    Mailbox mailbox;

    @Autowired
    FakeCore core;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Deliveries deliveries;

    @Autowired
    MeterRegistry meters;

    private final long carnet = CARNETS.incrementAndGet();

    @BeforeEach
    void start_clean() throws Exception {
        mailbox.empty();
        core.goAway(false);
        jdbc.sql("delete from delivery").update();
    }

    @Test
    void tells_of_an_amendment() throws Exception {
        publish(UUID.randomUUID(), amended());

        awaitState("SENT");

        var mail = mailbox.visible(carnet).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Carnet CHTA" + carnet + " was amended: please sign it again");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(Samples.ADDRESS);
    }

    private CarnetFact amended() {
        return new CarnetFact.CarnetAmended(
                carnet,
                1,
                OffsetDateTime.parse("2026-11-22T08:15:00Z"),
                2,
                "0".repeat(64),
                "CH",
                "CH",
                true,
                LocalDate.parse("2026-11-22"),
                LocalDate.parse("2027-11-21"),
                5,
                List.of("EU"),
                VoucherSets.NONE,
                "CHF",
                List.of());
    }

    @Test
    void mails_the_receipt_with_all_that_the_holder_needs() throws Exception {
        publish(UUID.randomUUID(), committed());

        awaitState("SENT");

        var mail = mailbox.visible(carnet).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Carnet CHTA" + carnet + ": Re-exportation, November 22, 2026");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(Samples.ADDRESS);
        assertThat(Mailbox.wordsOf(mail))
                .contains(
                        Samples.HOLDER,
                        "Weil am Rhein-Autobahn (DE DE004058)",
                        "November 22, 2026, 00:30 (UTC+01:00), that is November 21, 2026, 23:30 UTC",
                        "1-4,7",
                        Samples.VERIFICATION_CODE,
                        Samples.CANCELLATION_CODE,
                        "If something here is wrong",
                        "receipt-CHTA" + carnet + "-3.jws",
                        Samples.JWS);
    }

    @Test
    void mails_a_cancellation_with_who_cancelled_what_and_no_code() throws Exception {
        publish(
                UUID.randomUUID(),
                new CarnetFact.TransactionCancelled(
                        carnet, 4, OffsetDateTime.parse("2026-11-22T08:15:00+01:00"), 3, "DE", "EU", "DE004058"));

        awaitState("SENT");

        var mail = mailbox.visible(carnet).getFirst();
        assertThat(mail.getSubject())
                .isEqualTo("Carnet CHTA" + carnet + ": Re-exportation of November 22, 2026 was cancelled");
        assertThat(Mailbox.wordsOf(mail))
                .contains("November 22, 2026, 08:15 (UTC+01:00), that is November 22, 2026, 07:15 UTC", "DE DE004058")
                .doesNotContain(Samples.CANCELLATION_CODE, ".jws");
    }

    @Test
    void mails_an_event_once_though_it_is_delivered_twice() throws Exception {
        var event = UUID.randomUUID();
        publish(event, committed());
        publish(event, committed());
        publish(UUID.randomUUID(), committed());

        await().atMost(PATIENCE).until(() -> states().equals(List.of("SENT", "SENT")));
        assertThat(mailbox.arrived(carnet)).hasSize(2);
    }

    @Test
    void shows_the_holder_one_mail_though_the_service_died_between_the_servers_word_and_its_own_note(CapturedOutput log)
            throws Exception {
        mailbox.onArrival(() -> asOwner("revoke update on delivery from notification_app"));
        publish(UUID.randomUUID(), committed());
        await().atMost(PATIENCE).until(() -> log.getAll().contains("ended unrecorded"));
        assertThat(mailbox.arrived(carnet)).hasSize(1);
        assertThat(states()).containsExactly("ATTEMPTING");

        mailbox.onArrival(() -> {});
        asOwner("grant update on delivery to notification_app");
        clock.advance(LEASE);

        awaitState("SENT");
        assertThat(mailbox.arrived(carnet)).hasSize(2);
        assertThat(mailbox.visible(carnet)).hasSize(1);
    }

    @Test
    void sends_what_somebody_took_and_never_came_back_with() throws Exception {
        jdbc.sql("""
                        insert into delivery (event_id, kind, carnet_id, transaction, happened_at, office, message_id, tries, due_at)
                        values ('lost', 'RECEIPT', ?, 3, '2026-11-22T10:00:00+01:00', 'DE 1', '<lost@test>', 1, ?)""")
                .param(carnet)
                .param(clock.instant().plus(LEASE).atOffset(ZoneOffset.UTC))
                .update();
        assertThat(deliveries.take(Lane.CARNETS, 10)).isEmpty();

        clock.advance(LEASE);

        awaitState("SENT");
        assertThat(mailbox.arrived(carnet)).hasSize(1);
    }

    @Test
    void waits_for_a_core_that_is_away_and_sends_then() throws Exception {
        core.goAway(true);
        publish(UUID.randomUUID(), committed());
        await().atMost(PATIENCE).until(() -> rows().stream().anyMatch(row -> row.contains("core-")));
        assertThat(states()).containsExactly("PENDING");
        assertThat(mailbox.arrived(carnet)).isEmpty();

        core.goAway(false);
        clock.advance(Duration.ofSeconds(12));

        awaitState("SENT");
        assertThat(mailbox.arrived(carnet)).hasSize(1);
    }

    @Test
    void gives_up_after_the_last_try_and_shows_it(@LocalServerPort int port) throws Exception {
        core.goAway(true);
        publish(UUID.randomUUID(), committed());

        await().atMost(PATIENCE).until(() -> {
            clock.advance(LONGEST_PAUSE);
            return states().equals(List.of("FAILED"));
        });

        assertThat(tries()).isEqualTo(12);
        assertThat(meters.get("eata.notification.deliveries")
                        .tag("state", "FAILED")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(health(port, "/mails")).contains("DEGRADED");
        assertThat(health(port, "")).contains("\"UP\"");
    }

    @Test
    void gives_up_on_what_was_lost_in_its_last_try() {
        jdbc.sql("""
                        insert into delivery (event_id, kind, carnet_id, transaction, happened_at, office, message_id, state, tries, due_at)
                        values ('last', 'RECEIPT', ?, 3, '2026-11-22T10:00:00+01:00', 'DE 1', '<last@test>', 'ATTEMPTING', 12, ?)""")
                .param(carnet)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        awaitState("FAILED");
        assertThat(mailbox.arrived(carnet)).isEmpty();
    }

    @Test
    void writes_to_nobody_who_gave_no_address() throws Exception {
        core.forgetAddressOf(carnet);
        publish(UUID.randomUUID(), committed());

        awaitState("SKIPPED");
        assertThat(mailbox.arrived(carnet)).isEmpty();
    }

    @Test
    void says_nothing_about_facts_that_are_no_transaction() throws Exception {
        publish(
                UUID.randomUUID(),
                new CarnetFact.CarnetBlocked(carnet, 2, OffsetDateTime.parse("2026-11-22T08:15:00Z")));
        publish(
                UUID.randomUUID(),
                new CarnetFact.HolderLinked(carnet, 2, OffsetDateTime.parse("2026-11-22T08:15:00Z"), "account"));
        publish(UUID.randomUUID(), committed());

        awaitState("SENT");
        assertThat(mailbox.arrived(carnet)).hasSize(1);
    }

    @Test
    void hands_a_delivery_to_one_of_many_copies() throws Exception {
        core.goAway(true);
        var ids = IntStream.range(0, 40)
                .mapToObj(_ -> UUID.randomUUID().toString())
                .toList();
        var later = clock.instant().plus(LEASE).atOffset(ZoneOffset.UTC);
        ids.forEach(
                id -> jdbc.sql("""
                        insert into delivery (event_id, kind, carnet_id, transaction, happened_at, office, message_id, due_at)
                        values (?, 'RECEIPT', ?, 3, '2026-11-22T10:00:00+01:00', 'DE 1', ?, ?)""").params(id, carnet, "<" + id + ">", later).update());
        core.goAway(false);
        clock.advance(LEASE);

        try (var executor = Executors.newFixedThreadPool(4)) {
            var copies = executor.invokeAll(IntStream.range(0, 4)
                    .<Callable<List<Delivery>>>mapToObj(_ -> () -> deliveries.take(Lane.CARNETS, 40))
                    .toList());
            var taken = new ArrayList<String>();
            for (var copy : copies) {
                copy.get().stream().map(Delivery::eventId).forEach(taken::add);
            }
            assertThat(taken).doesNotHaveDuplicates();
        }
    }

    @Test
    void keeps_who_the_holder_is_out_of_its_table_and_its_log(CapturedOutput log) throws Exception {
        core.goAway(true);
        publish(UUID.randomUUID(), committed());
        await().atMost(PATIENCE).until(() -> rows().stream().anyMatch(row -> row.contains("core-")));
        core.goAway(false);
        clock.advance(LONGEST_PAUSE);
        awaitState("SENT");

        assertThat(rows().toString() + log.getAll())
                .doesNotContain(Samples.ADDRESS, Samples.HOLDER, Samples.CANCELLATION_CODE, Samples.VERIFICATION_CODE);
    }

    private CarnetFact committed() {
        return new CarnetFact.TransactionCommitted(
                carnet,
                3,
                OffsetDateTime.parse("2026-11-22T00:30:00+01:00"),
                TransactionType.RE_EXPORTATION,
                2,
                "DE",
                "EU",
                "DE004058",
                "1-4,7",
                "5",
                null,
                List.of(),
                List.of());
    }

    private void publish(UUID event, CarnetFact fact) {
        Facts.publish(Topics.CARNET, Long.toString(carnet), event, fact, fact.at());
    }

    private void awaitState(String state) {
        await().atMost(PATIENCE).until(() -> states().equals(List.of(state)));
    }

    private List<String> states() {
        return texts("select state from delivery where carnet_id = " + carnet);
    }

    private List<String> rows() {
        return texts("select d::text from delivery as d where carnet_id = " + carnet);
    }

    private int tries() {
        return jdbc.sql("select coalesce(max(tries), 0) from delivery where carnet_id = ?")
                .param(carnet)
                .query(Integer.class)
                .single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream()
                .map(String::valueOf)
                .collect(Collectors.toList());
    }

    private void asOwner(String sql) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String health(int port, String component) {
        var answer = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port + "/notification")
                .build()
                .get()
                .uri("/actuator/health" + component)
                .exchange()
                .returnResult(String.class);
        return String.valueOf(answer.getResponseBody());
    }
}
