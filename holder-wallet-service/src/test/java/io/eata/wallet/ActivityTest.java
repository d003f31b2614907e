package io.eata.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.Topics;
import io.eata.platform.events.Event;
import io.eata.platform.test.KafkaForTests;
import io.eata.wallet.activity.Activity;
import io.eata.wallet.activity.Happening;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ActivityTest extends WalletTest {

    private static final AtomicLong CARNETS = new AtomicLong(1_600);
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Activity activity;

    @Autowired
    private JdbcClient jdbc;

    private long carnet;

    @BeforeAll
    static void topics() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) KafkaForTests.bootstrapServers()))) {
            for (var topic : List.of(Topics.CARNET, Topics.RECONCILIATION)) {
                try {
                    admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1)))
                            .all()
                            .get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
                }
            }
        }
    }

    /** An account with a carnet that no other test uses. */
    private Account withNewCarnet() {
        carnet = CARNETS.incrementAndGet();
        return account().carrying(carnet);
    }

    private static void publish(String topic, long carnet, String id, String type, String payload) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", KafkaForTests.bootstrapServers());
        try (var kafka = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var message = new ProducerRecord<>(topic, Long.toString(carnet), payload);
            Map.of(
                            EventHeaders.SPEC_VERSION,
                            "1.0",
                            EventHeaders.ID,
                            id,
                            EventHeaders.TYPE,
                            "io.eata." + type,
                            EventHeaders.SOURCE,
                            "/core",
                            EventHeaders.SUBJECT,
                            Long.toString(carnet),
                            EventHeaders.TIME,
                            "2026-11-22T09:58:00+01:00")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            kafka.send(message).get();
        }
    }

    private static void publishFact(long carnet, String kind) throws Exception {
        publish(
                Topics.CARNET,
                carnet,
                UUID.randomUUID().toString(),
                kind,
                CoreStandIn.golden("CarnetFact." + kind).put("carnetId", carnet).toString());
    }

    private static List<String> kindsIn(JsonNode happenings) {
        return happenings
                .path("happenings")
                .valueStream()
                .map(it -> it.path("kind").asString())
                .toList();
    }

    private static JsonNode since(Account account, String after) {
        var answer = account.get("/v1/activity" + (after.isEmpty() ? "" : "?after=" + after));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode untilThereAre(int happenings, Account account) {
        return await().atMost(SOON)
                .until(() -> since(account, ""), it -> it.path("happenings").size() >= happenings);
    }

    @Test
    void tells_what_was_committed_in_the_time_of_the_office() throws Exception {
        var account = withNewCarnet();
        publishFact(carnet, "TransactionCommitted");
        var happening = untilThereAre(1, account).path("happenings").get(0);
        var expected = CoreStandIn.golden("CarnetFact.TransactionCommitted").put("carnetId", carnet);
        expected.remove(List.of("warnings", "notReturned", "answers"));
        assertThat(happening).isEqualTo(Account.JSON.readTree(expected.toString()));
    }

    @Test
    void tells_everything_that_can_happen_once_though_it_is_delivered_twice() throws Exception {
        var account = withNewCarnet();
        var kinds = List.of(
                "CarnetIssued",
                "HolderLinked",
                "TransactionCommitted",
                "TransactionCancelled",
                "CarnetHeld",
                "CarnetReleased",
                "CarnetBlocked",
                "CarnetUnblocked",
                "SetsAdded",
                "CarnetAmended",
                "CarnetReplaced",
                "ReplacementWithdrawn",
                "CarnetCancelled",
                "CarnetDischarged");
        assertThat(kinds).hasSize(CarnetFact.class.getPermittedSubclasses().length);
        for (var kind : kinds) {
            var id = UUID.randomUUID().toString();
            var fact = CoreStandIn.golden("CarnetFact." + kind)
                    .put("carnetId", carnet)
                    .toString();
            publish(Topics.CARNET, carnet, id, kind, fact);
            publish(Topics.CARNET, carnet, id, kind, fact);
        }
        publishFact(carnet, "SetsAdded"); // behind the last repetition
        var happenings = untilThereAre(kinds.size() + 1, account);
        var expected = new ArrayList<>(kinds);
        expected.add("SetsAdded");
        assertThat(kindsIn(happenings)).isEqualTo(expected);
    }

    @Test
    void tells_that_somebody_carries_the_carnet_now_and_not_who() throws Exception {
        var account = withNewCarnet();
        publishFact(carnet, "HolderLinked");
        assertThat(untilThereAre(1, account).toString()).doesNotContain("3f1c0b9e", "subject");
    }

    @Test
    void tells_the_nights_verdict() throws Exception {
        var account = withNewCarnet();
        var fact = CoreStandIn.golden("CarnetReconciled");
        ((ObjectNode) fact.path("verdict")).put("carnetId", carnet);
        publish(Topics.RECONCILIATION, carnet, UUID.randomUUID().toString(), "CarnetReconciled", fact.toString());
        var happening = untilThereAre(1, account).path("happenings").get(0);
        assertThat(happening.path("kind").asString()).isEqualTo("CarnetReconciled");
        assertThat(happening.path("verdict").asString()).isEqualTo("TO_CHECK");
    }

    @Test
    void goes_on_where_the_client_left_off() throws Exception {
        var account = withNewCarnet();
        var nothing = since(account, "");
        assertThat(nothing.path("happenings")).isEmpty();
        publishFact(carnet, "CarnetIssued");
        untilThereAre(1, account);
        var first = since(account, nothing.path("next").asString());
        assertThat(kindsIn(first)).containsExactly("CarnetIssued");
        var again = since(account, first.path("next").asString());
        assertThat(again.path("happenings")).isEmpty();
        assertThat(again.path("next")).isEqualTo(first.path("next"));
        publishFact(carnet, "CarnetBlocked");
        untilThereAre(2, account);
        assertThat(kindsIn(since(account, first.path("next").asString()))).containsExactly("CarnetBlocked");
    }

    @Test
    void comes_page_by_page() throws Exception {
        var account = withNewCarnet();
        activity.record(IntStream.range(0, 5).mapToObj(this::blocked).toList(), Happening::of);
        var sequences = new ArrayList<Integer>();
        String after = "";
        boolean more = true;
        while (more) {
            var page = account.get("/v1/activity?limit=2&after=" + after).body();
            assertThat(page.path("happenings")).hasSizeLessThanOrEqualTo(2);
            page.path("happenings")
                    .forEach(it -> sequences.add(it.path("sequence").asInt()));
            more = page.path("more").asBoolean();
            after = page.path("next").asString();
        }
        assertThat(sequences).containsExactly(0, 1, 2, 3, 4);
    }

    private Event<CarnetFact> blocked(int sequence) {
        var at = OffsetDateTime.parse("2026-11-22T09:58:00+01:00");
        var fact = new CarnetFact.CarnetBlocked(carnet, sequence, at);
        return new Event<>(UUID.randomUUID().toString(), "CarnetBlocked", "/core", at, Long.toString(carnet), fact);
    }

    @Test
    void covers_all_carnets_of_the_wallet_and_nobody_elses() throws Exception {
        var account = withNewCarnet();
        long first = carnet;
        carnet = CARNETS.incrementAndGet();
        account.carrying(carnet);
        var neighbour = withNewCarnet();
        long neighbours = carnet;
        publishFact(neighbours, "CarnetBlocked");
        publishFact(first, "CarnetBlocked");
        publishFact(neighbours - 1, "CarnetBlocked");
        untilThereAre(1, neighbour);
        var mine = untilThereAre(2, account).path("happenings");
        assertThat(mine.valueStream().map(it -> it.path("carnetId").asLong()))
                .containsExactlyInAnyOrder(first, neighbours - 1);
    }

    @Test
    void is_silent_about_a_carnet_that_was_taken_out() throws Exception {
        var account = withNewCarnet();
        publishFact(carnet, "CarnetBlocked");
        untilThereAre(1, account);
        account.delete("/v1/carnets/" + carnet);
        assertThat(since(account, "").path("happenings")).isEmpty();
    }

    @Test
    void takes_a_batch_in_whole_or_not_at_all() {
        var account = withNewCarnet();
        var events = List.of(blocked(1), blocked(2));
        try {
            activity.record(events, fact -> {
                if (fact.sequence() == 2) {
                    throw new IllegalStateException("the database went away");
                }
                return Happening.of(fact);
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("went away");
        }
        assertThat(since(account, "").path("happenings")).isEmpty();
        activity.record(events, Happening::of);
        assertThat(since(account, "").path("happenings")).hasSize(2);
    }

    @Test
    void misses_nothing_when_a_slow_writer_ends_after_a_quick_one() throws Exception {
        var account = withNewCarnet();
        var slowHasWritten = new CountDownLatch(1);
        var slowMayEnd = new CountDownLatch(1);
        var seen = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = CompletableFuture.runAsync(
                    () -> activity.record(List.of(blocked(1), blocked(2)), fact -> {
                        if (fact.sequence() == 2) {
                            slowHasWritten.countDown();
                            wait(slowMayEnd);
                        }
                        return Happening.of(fact);
                    }),
                    threads);
            wait(slowHasWritten);
            var quick = CompletableFuture.runAsync(() -> activity.record(List.of(blocked(3)), Happening::of), threads);
            await().atMost(SOON).until(() -> quick.isDone() || somebodyWaits());
            var after = read(account, "", seen);
            slowMayEnd.countDown();
            CompletableFuture.allOf(slow, quick).join();
            read(account, after, seen);
        }
        assertThat(seen).containsExactly(1, 2, 3);
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private static String read(Account account, String after, List<Integer> seen) {
        var page = since(account, after);
        page.path("happenings").forEach(it -> seen.add(it.path("sequence").asInt()));
        return page.path("next").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA"})
    void refuses_a_cursor_that_is_none(String after) {
        assertThat(account().get("/v1/activity?after=" + after).status()).isEqualTo(400);
    }
}
