package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.TransportMode;
import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.PredeclarationDetails;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.contracts.event.PredeclarationFact.PredeclarationSent;
import io.eata.contracts.event.PredeclarationFact.PredeclarationWithdrawn;
import io.eata.contracts.event.PredeclarationForm;
import io.eata.contracts.event.Topics;
import io.eata.platform.sealing.RingSeal;
import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.TestDatabase;
import io.eata.portal.predeclaration.Answers;
import io.eata.portal.predeclaration.PredeclarationInbox;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PortalTest
class PredeclarationPagesTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AtomicLong CARNETS = new AtomicLong(85_000);
    private static final String INBOX = "/portal/pre-declarations";
    private static final OffsetDateTime SAID =
            OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);

    private final RingSeal seal;
    private final JsonMapper json;
    private final KafkaTemplate<String, String> kafka;
    private final PredeclarationInbox inbox;
    private final Answers answers;
    private final TransactionTemplate transaction;
    private final TestDatabase database;
    private final int port;
    private final Browser officer;
    private long carnet = CARNETS.incrementAndGet();
    private final UUID id = UUID.randomUUID();

    @Autowired
    PredeclarationPagesTest(
            RingSeal seal,
            JsonMapper json,
            KafkaTemplate<String, String> kafka,
            PredeclarationInbox inbox,
            Answers answers,
            TransactionTemplate transaction,
            TestDatabase database,
            @LocalServerPort int port) {
        this.seal = seal;
        this.json = json;
        this.kafka = kafka;
        this.inbox = inbox;
        this.answers = answers;
        this.transaction = transaction;
        this.database = database;
        this.port = port;
        this.officer = new Browser(port, "EU/DE/OFFICER");
    }

    @BeforeAll
    static void walletsTopicIsThere() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) KafkaForTests.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Topics.PREDECLARATION, 1, (short) 1)))
                    .all()
                    .get();
        } catch (java.util.concurrent.ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    @BeforeEach
    void core_is_itself() {
        CoreForTests.CORE.reset();
    }

    @Test
    void what_a_holder_sends_appears_in_the_inbox_of_its_office_once() {
        var fact = sent(1, PredeclarationForm.PRE_DECLARATION, "DE004811", LittleCore.CODE, Duration.ofHours(3));
        publish("one", fact);
        publish("one", fact);
        publish("two", sent(1, PredeclarationForm.PRE_DECLARATION, "DE004811", LittleCore.CODE, Duration.ofHours(9)));
        var page = await().atMost(SOON)
                .until(() -> officer.get(INBOX + "?office=DE004811").body(), it -> it.contains(number()));
        assertThat(page.split(number(), -1)).hasSize(2);
        assertThat(page)
                .contains("LX 1234", "Zollamt Weil am Rhein-Autobahn", "Unanswered", "Pre-declaration", "Importation")
                .contains("every 15s");
        assertThat(officer.get(INBOX + "?office=DE004851").body()).doesNotContain(number());
        assertThat(officer.get(INBOX + "?office=all&form=PRE_NOTIFICATION").body())
                .doesNotContain(number());
        assertThat(new Browser(port, "EU/DE/REGIONAL_MANAGER").get(INBOX).body())
                .contains(number());
    }

    @Test
    void another_administration_sees_and_answers_nothing_also_in_the_same_union() {
        apply(sent(1, PredeclarationForm.PRE_DECLARATION, "DE004811", LittleCore.CODE, Duration.ofHours(3)));
        for (var who : List.of("EU/FR/OFFICER", "GB/GB/ADMIN")) {
            var neighbour = new Browser(port, who);
            assertThat(neighbour.get(INBOX + "?office=all&state=ALL").body()).doesNotContain(number());
            assertThat(neighbour.get(details()).status()).isEqualTo(404);
            assertThat(neighbour.get(details() + "/files/8").status()).isEqualTo(404);
            for (var act : List.of("/acknowledge", "/reject", "/commit")) {
                assertThat(neighbour
                                .post(details() + act, "revision", "1", "reason", "Not yours", "office", "FR002310")
                                .status())
                        .isEqualTo(404);
            }
        }
        assertThat(officer.get(details()).body()).contains("Unanswered");
    }

    @Test
    void a_code_that_names_no_office_is_shown_to_every_office_of_the_country() {
        apply(sent(1, PredeclarationForm.PRE_NOTIFICATION, "DE99NONE", null, Duration.ofHours(3)));
        assertThat(officer.get(INBOX + "?office=DE004811").body()).contains(number(), "DE99NONE", "No such office");
    }

    @Test
    void details_are_shown_as_far_as_the_holder_shares_them() {
        apply(sent(1, PredeclarationForm.PRE_DECLARATION, "DE004811", LittleCore.CODE, Duration.ofHours(3)));
        assertThat(officer.get(details()).body())
                .contains("Alpenfilm AG", "LED panel", "cover.jpg", "LX 1234", "Two vans", "name=\"office\"")
                .doesNotContain(LittleCore.CODE);
        assertThat(officer.get(details() + "/files/8").body()).isEqualTo("%PDF-1.7");
        CoreForTests.CORE.silent = true;
        assertThat(officer.get(details()).body())
                .contains("out of reach", "LX 1234")
                .doesNotContain("Alpenfilm");
    }

    @Test
    void an_arrival_only_shows_nothing_of_the_carnet_and_cannot_be_committed() {
        apply(sent(1, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(3)));
        assertThat(officer.get(details()).body())
                .contains("Arrival only", "Acknowledge", "Reject")
                .doesNotContain("Alpenfilm", "/commit\"");
        assertThat(officer.get(details() + "/files/8").status()).isEqualTo(404);
        assertThat(officer.post(details() + "/commit", "revision", "1", "office", "DE004811")
                        .path())
                .isEqualTo(details());
        assertThat(CoreForTests.CORE.commits).isEmpty();
    }

    @Test
    void an_acknowledgement_reaches_the_holder() {
        apply(sent(1, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(3)));
        officer.get(details());
        assertThat(officer.post(details() + "/acknowledge", "revision", "1").path())
                .isEqualTo(details());
        assertThat(officer.get(details()).body()).contains("Acknowledged", "Noor Weiss");
        var answer = answered(1).getFirst();
        assertThat(answer.path("answer").asString()).isEqualTo("ACKNOWLEDGED");
        assertThat(answer.path("revision").asInt()).isEqualTo(1);
        assertThat(answer.path("country").asString()).isEqualTo("DE");
    }

    @Test
    void a_rejection_needs_a_reason_which_stays_sealed_inside_the_administration() throws SQLException {
        apply(sent(1, PredeclarationForm.PRE_DECLARATION, "DE004811", LittleCore.CODE, Duration.ofHours(3)));
        officer.get(details());
        assertThat(officer.post(details() + "/reject", "revision", "1", "reason", "no")
                        .status())
                .isEqualTo(422);
        assertThat(officer.post(details() + "/reject", "revision", "1", "reason", "x".repeat(2001))
                        .status())
                .isEqualTo(422);
        officer.post(details() + "/reject", "revision", "1", "reason", "Serial numbers look odd");
        assertThat(officer.get(details()).body()).contains("Rejected", "Serial numbers look odd");
        var answer = answered(1).getFirst();
        assertThat(answer.path("answer").asString()).isEqualTo("REJECTED");
        assertThat(answer.toString()).doesNotContain("odd", "Noor", "reason");
        try (var connection = database.asOwner();
                var rows = connection
                        .createStatement()
                        .executeQuery("select p::text from predeclaration p where id = '" + id + "'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1))
                    .doesNotContain("LX 1234", LittleCore.CODE)
                    .doesNotContainPattern("\\bodd\\b");
        }
    }

    @Test
    void committing_leads_into_the_wizard_and_answers_with_the_transaction() {
        carnet = 1000;
        apply(sent(1, PredeclarationForm.PRE_DECLARATION, "DE004811", LittleCore.CODE, Duration.ofHours(3)));
        officer.get(details());
        var step2 = officer.post(details() + "/commit", "revision", "1", "office", "DE004811")
                .path();
        assertThat(step2).matches("/portal/transactions/[^/]+/carnet");
        var draft = step2.substring(0, step2.lastIndexOf('/'));
        assertThat(officer.get(step2).body())
                .contains("Carnet is in order", "sent ahead by the holder", "Zollamt Weil am Rhein-Autobahn");
        assertThat(officer.get(details()).body()).contains("Unanswered");
        officer.get(draft + "/goods");
        officer.post(draft + "/goods", goodsAsShown());
        officer.get(draft + "/commit");
        officer.post(draft + "/commit", "do", "commit");
        assertThat(officer.get(draft + "/receipt").body()).contains("Sent ahead", "AB7K9Q2MXE");
        var answer = answered(1).getFirst();
        assertThat(answer.path("answer").asString()).isEqualTo("COMMITTED");
        assertThat(answer.path("sequence").asInt()).isEqualTo(2);
        assertThat(officer.get(INBOX + "?office=all&state=COMMITTED").body()).contains(number());
    }

    @Test
    void what_is_committed_elsewhere_settles_the_only_one_it_can_be_about_once() {
        apply(sent(1, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(3)));
        var done = SomeFacts.imported(carnet, 7, SomeFacts.NOON);
        transaction.executeWithoutResult(status -> answers.committed(done));
        transaction.executeWithoutResult(status -> answers.committed(done));
        assertThat(officer.get(details()).body()).contains("Committed", "No. 7 of the carnet");
        assertThat(answered(1)).hasSize(1);
    }

    @Test
    void of_officers_who_answer_at_once_one_wins_and_the_others_are_told() throws Exception {
        apply(sent(1, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(3)));
        var told = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = IntStream.range(0, 6)
                    .<Callable<String>>mapToObj(n -> () -> {
                        var one = new Browser(port, n % 2 == 0 ? "EU/DE/OFFICER" : "EU/DE/CONTROLLER");
                        one.get(details());
                        one.post(details() + "/reject", "revision", "1", "reason", "Inspection of part " + n);
                        return one.get(details()).body();
                    })
                    .toList();
            for (var it : threads.invokeAll(both)) {
                told.add(it.get());
            }
        }
        assertThat(told)
                .filteredOn(it -> it.contains("Rejected. The holder is told"))
                .hasSize(1);
        assertThat(told)
                .filteredOn(it -> it.contains("no longer as you saw it"))
                .hasSize(5);
        assertThat(answered(1)).hasSize(1);
    }

    @Test
    void a_change_of_the_holder_asks_for_a_new_answer_and_an_old_page_does_not_give_it() {
        apply(sent(1, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(3)));
        officer.get(details());
        officer.post(details() + "/acknowledge", "revision", "1");
        apply(sent(2, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(30)));
        assertThat(officer.get(details()).body()).contains("Unanswered");
        officer.post(details() + "/acknowledge", "revision", "1");
        assertThat(officer.get(details()).body()).contains("no longer as you saw it", "Unanswered");
        apply(new PredeclarationWithdrawn(id, carnet, 3, SAID));
        apply(sent(2, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(30)));
        assertThat(officer.get(details()).body())
                .contains("Withdrawn by the holder")
                .doesNotContain("/reject\"");
    }

    @Test
    void what_is_late_is_marked_and_after_a_week_it_is_over() {
        apply(sent(1, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(-2)));
        assertThat(officer.get(details()).body()).contains("Overdue", "Acknowledge");
        apply(sent(2, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofDays(-8)));
        assertThat(officer.get(details()).body()).contains("Expired").doesNotContain("/acknowledge\"");
        officer.post(details() + "/acknowledge", "revision", "2");
        assertThat(officer.get(details()).body()).contains("Expired");
        assertThat(inbox.removeExpectedBefore(SAID.minusDays(7).toInstant(), 1_000))
                .isPositive();
        assertThat(officer.get(details()).status()).isEqualTo(404);
    }

    @Test
    void a_page_that_follows_is_answered_only_when_something_changed() {
        apply(sent(1, PredeclarationForm.PRE_NOTIFICATION, "DE004811", null, Duration.ofHours(3)));
        var page = officer.get(INBOX + "?office=DE004811").body();
        var poll =
                page.replaceAll("(?s).*hx-get=\"([^\"]*seen=[^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(officer.get(poll).status()).isEqualTo(204);
        officer.post(details() + "/acknowledge", "revision", "1");
        assertThat(officer.get(poll).body()).contains("Acknowledged");
        var old = poll.replaceAll("opened=[0-9]+", "opened=1");
        assertThat(officer.get(old).body()).contains("no longer follows").doesNotContain("every 15s");
    }

    @Test
    void pages_follow_each_other_by_arrival_without_a_gap() {
        var arrival = Duration.ofDays(20);
        for (int n = 0; n < 120; n++) {
            inbox.apply(sent(UUID.randomUUID(), 1, PredeclarationForm.PRE_NOTIFICATION, "DE004851", null, arrival));
        }
        var seen = new ArrayList<String>();
        var next = INBOX + "?office=DE004851";
        while (next != null) {
            var page = officer.get(next).body();
            java.util.regex.Pattern.compile("href=\"" + INBOX + "/([0-9a-f-]{36})\"")
                    .matcher(page)
                    .results()
                    .forEach(it -> seen.add(it.group(1)));
            var link = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                    .matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : null;
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        assertThat(officer.get(INBOX + "?cursor=abc").status()).isEqualTo(400);
        assertThat(officer.get(INBOX + "?day=31.12.&form=x&state=y&opened=z").status())
                .isEqualTo(200);
    }

    @Test
    void a_seal_that_does_not_open_hides_one_row_and_not_the_inbox() {
        var whole = sent(1, PredeclarationForm.PRE_DECLARATION, "DE004811", LittleCore.CODE, Duration.ofHours(3));
        apply(new PredeclarationSent(
                id,
                carnet,
                1,
                SAID,
                number(),
                31,
                whole.type(),
                whole.form(),
                "EU",
                "DE",
                "DE004811",
                whole.expectedArrival(),
                null,
                seal.seal(PredeclarationFact.about(UUID.randomUUID()), "{}")));
        assertThat(officer.get(INBOX + "?office=DE004811").body()).contains(number());
        assertThat(officer.get(details()).body()).contains("Arrival only");
    }

    private static String[] goodsAsShown() {
        var fields = new ArrayList<>(List.of("shown", "1-20", "items", "1-20", "do", "next"));
        for (int item = 1; item <= 20; item++) {
            fields.addAll(List.of("tick", Integer.toString(item), "mark-" + item, ""));
        }
        return fields.toArray(String[]::new);
    }

    private String number() {
        return "CHTA" + carnet;
    }

    private String details() {
        return INBOX + "/" + id;
    }

    private PredeclarationSent sent(
            int revision, PredeclarationForm form, String office, @Nullable String code, Duration ahead) {
        return sent(id, revision, form, office, code, ahead);
    }

    private PredeclarationSent sent(
            UUID it, int revision, PredeclarationForm form, String office, @Nullable String code, Duration ahead) {
        var details = json.writeValueAsString(new PredeclarationDetails(code, "LX 1234", "Two vans"));
        return new PredeclarationSent(
                it,
                carnet,
                revision,
                SAID,
                number(),
                31,
                TransactionType.IMPORTATION,
                form,
                "EU",
                "DE",
                office,
                SAID.plus(ahead),
                TransportMode.AIR,
                seal.seal(PredeclarationFact.about(it), details));
    }

    private void apply(PredeclarationFact fact) {
        inbox.apply(fact);
    }

    private void publish(String event, PredeclarationFact fact) {
        var message = new ProducerRecord<>(
                Topics.PREDECLARATION,
                Long.toString(carnet),
                json.writerFor(PredeclarationFact.class).writeValueAsString(fact));
        Map.of(
                        EventHeaders.ID,
                        event + "-" + carnet,
                        EventHeaders.TYPE,
                        "io.eata.PredeclarationSent",
                        EventHeaders.SOURCE,
                        "/wallet",
                        EventHeaders.TIME,
                        SAID.toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        kafka.send(message).join();
    }

    /** Answers about this test's pre-declaration, once there is that many. */
    private List<JsonNode> answered(int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                KafkaForTests.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        var found = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.PREDECLARATION_ANSWER));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(it -> {
                    var answer = json.readTree(it.value());
                    if (answer.path("id").asString().equals(id.toString())) {
                        found.add(answer);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }
}
