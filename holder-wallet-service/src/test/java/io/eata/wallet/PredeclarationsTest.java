package io.eata.wallet;

import static io.eata.wallet.Account.JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.PredeclarationDetails;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.contracts.event.Topics;
import io.eata.platform.sealing.RingSeal;
import io.eata.platform.test.KafkaForTests;
import io.eata.wallet.Account.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PredeclarationsTest extends WalletTest {

    private static final AtomicLong CARNETS = new AtomicLong(2_700);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int IMPORTATION = 31;
    private static final int EXPORTATION_COMMITTED = 30;

    @Autowired
    private RingSeal seal;

    private long carnet;
    private Account holder;
    private String travel = "";
    private String code = "";

    @BeforeAll
    static void answersAreFollowed() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) KafkaForTests.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Topics.PREDECLARATION_ANSWER, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    @BeforeEach
    void aTravelIsPrepared() {
        carnet = CARNETS.incrementAndGet();
        holder = account().carrying(carnet);
        var prepared = holder.send(holder.request("/v1/carnets/" + carnet + "/travels")
                .header("Idempotency-Key", "travel-" + carnet)
                .POST(BodyPublishers.ofString(
                        CoreStandIn.golden("PrepareTravel").toString())));
        travel = prepared.body().path("id").asString();
        code = prepared.body().at("/declarations/1/code").asString();
    }

    private OffsetDateTime in(Duration time) {
        return clock.instant().plus(time).truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.ofHours(1));
    }

    private ObjectNode van() {
        return JSON.createObjectNode()
                .put("form", "PRE_DECLARATION")
                .put("country", "DE")
                .put("office", "DE004811")
                .put("expectedArrival", in(Duration.ofDays(2)).toString())
                .put("identification", "BS 12345")
                .put("remarks", "Two vans")
                .put("shareDetails", false);
    }

    private Answer send(Account account, String key, int declaration, ObjectNode asked) {
        return account.send(account.request("/v1/carnets/" + carnet + "/travels/" + travel + "/declarations/"
                        + declaration + "/predeclarations")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(asked.toString())));
    }

    private Answer sent() {
        var answer = send(holder, "sent-" + carnet, IMPORTATION, van());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private String address(String id) {
        return "/v1/carnets/" + carnet + "/predeclarations/" + id;
    }

    private static String idOf(Answer predeclaration) {
        return predeclaration.body().path("id").asString();
    }

    @Test
    void reach_customs_with_everything_that_opens_or_names_something_sealed() {
        var answer = sent();
        assertThat(answer.header("Location")).isEqualTo("/wallet" + address(idOf(answer)));
        assertThat(answer.body().path("state").asString()).isEqualTo("SENT");
        assertThat(answer.body().path("shareDetails").asBoolean()).isTrue();
        assertThat(answer.text()).doesNotContain(code);
        var event = published(1).getFirst();
        assertThat(event.toString()).doesNotContain(code, "BS 12345", "vans");
        assertThat(event.path("kind").asString()).isEqualTo("PredeclarationSent");
        assertThat(event.path("carnetNumber").asString()).isEqualTo(CoreStandIn.numberOf(carnet));
        assertThat(event.path("declarationId").asInt()).isEqualTo(IMPORTATION);
        assertThat(event.path("territory").asString()).isEqualTo("EU");
        var id = UUID.fromString(idOf(answer));
        var details = JSON.readValue(
                seal.open(PredeclarationFact.about(id), event.path("sealed").asString()), PredeclarationDetails.class);
        assertThat(details).isEqualTo(new PredeclarationDetails(code, "BS 12345", "Two vans"));
    }

    @Test
    void carry_no_code_where_the_holder_shares_the_arrival_only() {
        var answer = send(holder, "only-" + carnet, IMPORTATION, van().put("form", "PRE_NOTIFICATION"));
        var details = JSON.readValue(
                seal.open(
                        PredeclarationFact.about(UUID.fromString(idOf(answer))),
                        published(1).getFirst().path("sealed").asString()),
                PredeclarationDetails.class);
        assertThat(details.shared()).isFalse();
        assertThat(answer.body().path("shareDetails").asBoolean()).isFalse();
    }

    @Test
    void are_sent_once_however_often_the_key_is_repeated() {
        var first = sent();
        assertThat(idOf(send(
                        holder,
                        "sent-" + carnet,
                        IMPORTATION,
                        van().put(
                                        "expectedArrival",
                                        first.body().path("expectedArrival").asString()))))
                .isEqualTo(idOf(first));
        var other = send(holder, "sent-" + carnet, IMPORTATION, van().put("remarks", "Three vans"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("key-reused");
        assertThat(published(1)).hasSize(1);
    }

    @Test
    void live_one_at_a_time_for_a_declaration_also_when_two_devices_send_at_once() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Integer>();
            for (var it : threads.invokeAll(IntStream.range(0, 8)
                    .<java.util.concurrent.Callable<Answer>>mapToObj(
                            n -> () -> send(holder, "race-" + carnet + "-" + n, IMPORTATION, van()))
                    .toList())) {
                answers.add(it.get().status());
            }
            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers.stream().filter(it -> it == 409)).hasSize(7);
        }
        assertThat(send(holder, "late-" + carnet, IMPORTATION, van()).code()).isEqualTo("predeclared-already");
    }

    @Test
    void are_for_who_carries_the_carnet_and_for_an_open_declaration_in_that_territory() {
        var id = idOf(sent());
        var neighbour = account().carrying(1000);
        assertThat(send(neighbour, "n-" + carnet, IMPORTATION, van()).status()).isEqualTo(404);
        assertThat(neighbour.get(address(id)).status()).isEqualTo(404);
        assertThat(neighbour.get("/v1/carnets/1000/predeclarations/" + id).status())
                .isEqualTo(404);
        assertThat(neighbour.post(address(id) + "/withdrawal", "{}").status()).isEqualTo(404);
        assertThat(send(holder, "used-" + carnet, EXPORTATION_COMMITTED, van()).code())
                .isEqualTo("declaration-used");
        assertThat(send(holder, "none-" + carnet, 99, van()).status()).isEqualTo(404);
        assertThat(send(holder, "land-" + carnet, IMPORTATION, van().put("country", "GB"))
                        .rule("country"))
                .isEqualTo("Territory");
    }

    @ParameterizedTest
    @CsvSource({"-PT1S, Future", "P61D, Horizon"})
    void arrive_in_the_future_and_within_sixty_days(String when, String rule) {
        var asked = van().put("expectedArrival", in(Duration.parse(when)).toString());
        assertThat(send(holder, "when-" + carnet, IMPORTATION, asked).rule("expectedArrival"))
                .isEqualTo(rule);
        assertThat(send(holder, "form-" + carnet, IMPORTATION, van().put("form", "FLAG"))
                        .rule("form"))
                .isEqualTo("Type");
        assertThat(send(holder, "long-" + carnet, IMPORTATION, van().put("identification", "x".repeat(201)))
                        .rule("identification"))
                .isEqualTo("Size");
    }

    @Test
    void show_what_customs_answer_without_the_reason() throws Exception {
        var id = idOf(sent());
        answer(id, 1, "ACKNOWLEDGED", "one");
        untilItIs(id, "ACKNOWLEDGED");
        answer(id, 1, "REJECTED", "two");
        answer(id, 1, "REJECTED", "two");
        var rejected = untilItIs(id, "REJECTED");
        assertThat(rejected.path("answeredBy").asString()).isEqualTo("DE004811");
        assertThat(rejected.has("reason")).isFalse();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(holder.get("/v1/activity")
                                .body()
                                .path("happenings")
                                .valueStream()
                                .map(it -> it.path("kind").asString()))
                        .containsExactly("PredeclarationAcknowledged", "PredeclarationRejected"));
        assertThat(change(id).code()).isEqualTo("predeclaration-closed");
        assertThat(send(holder, "again-" + carnet, IMPORTATION, van()).status()).isEqualTo(201);
    }

    @Test
    void are_answered_anew_when_the_arrival_changes_and_committed_whatever_was_said() throws Exception {
        var id = idOf(sent());
        assertThat(change(id).body().path("revision").asInt()).isEqualTo(2);
        answer(id, 1, "ACKNOWLEDGED", "old");
        answer(id, 2, "COMMITTED", "done");
        var committed = untilItIs(id, "COMMITTED");
        assertThat(committed.path("transaction").asInt()).isEqualTo(3);
        assertThat(published(2)).extracting(it -> it.path("revision").asInt()).containsExactly(1, 2);
        var page =
                holder.get("/v1/carnets/" + carnet + "/predeclarations?limit=5").body();
        assertThat(page.path("rows").valueStream().map(it -> it.path("id").asString()))
                .containsExactly(id);
    }

    @Test
    void are_withdrawn_once_and_expire_a_week_after_the_arrival() {
        var id = idOf(sent());
        assertThat(holder.post(address(id) + "/withdrawal", "{}")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(holder.post(address(id) + "/withdrawal", "{}").status()).isEqualTo(200);
        assertThat(published(2).getLast().path("kind").asString()).isEqualTo("PredeclarationWithdrawn");
        var next = idOf(send(holder, "next-" + carnet, IMPORTATION, van()));
        clock.moveOn(Duration.ofDays(10));
        assertThat(holder.get(address(next)).body().path("state").asString()).isEqualTo("EXPIRED");
        assertThat(send(holder, "third-" + carnet, IMPORTATION, van()).status()).isEqualTo(201);
    }

    private Answer change(String id) {
        var change = JSON.createObjectNode()
                .put("expectedArrival", in(Duration.ofDays(3)).toString());
        return holder.send(holder.request(address(id) + "/arrival").PUT(BodyPublishers.ofString(change.toString())));
    }

    private JsonNode untilItIs(String id, String state) {
        return await().atMost(SOON)
                .until(
                        () -> holder.get(address(id)).body(),
                        it -> it.path("state").asString().equals(state));
    }

    private void answer(String id, int revision, String answer, String event) throws Exception {
        var payload = CoreStandIn.golden("PredeclarationAnswered")
                .put("id", id)
                .put("carnetId", carnet)
                .put("revision", revision)
                .put("answer", answer);
        if (!answer.equals("COMMITTED")) {
            payload.remove("sequence");
        }
        var settings = Map.<String, Object>of("bootstrap.servers", KafkaForTests.bootstrapServers());
        try (var kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(Topics.PREDECLARATION_ANSWER, Long.toString(carnet), payload.toString());
            Map.of(
                            EventHeaders.ID,
                            event + "-" + id,
                            EventHeaders.TYPE,
                            "io.eata.PredeclarationAnswered",
                            EventHeaders.SOURCE,
                            "/portal",
                            EventHeaders.TIME,
                            "2026-11-22T10:12:00+01:00")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            kafka.send(message).get();
        }
    }

    /** What this carnet's key says on the topic, once there is that much. */
    private List<JsonNode> published(int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                KafkaForTests.bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        var found = new ArrayList<JsonNode>();
        try (var kafka = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            kafka.subscribe(List.of(Topics.PREDECLARATION));
            await().atMost(SOON).until(() -> {
                kafka.poll(Duration.ofMillis(200)).forEach(it -> {
                    if (it.key().equals(Long.toString(carnet))) {
                        found.add(JSON.readTree(it.value()));
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }
}
