package io.eata.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Page;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.Topics;
import io.eata.journeys.people.Http;
import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.PostgresForTests;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.type.TypeReference;

/** Core is killed with -9 fifty times while carnets are being committed on: nothing acknowledged is lost, nothing is there twice. */
class CoreKillsIT {

    private static final int KILLS = Integer.getInteger("eata.kills", 50);
    private static final int STREAMS = 4;
    private static final int MAX_PAUSE_MILLIS = 800;

    private final Http http = new Http();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void every_acknowledged_commit_is_there_once_and_reached_kafka() throws Exception {
        try (var database = PostgresForTests.freshDatabase("core");
                var core = new CoreProcess(database, folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            core.start();
            var goOn = new AtomicBoolean(true);
            List<CommitStream> streams = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                streams.add(new CommitStream(core, "CHKILL" + i, Clock.systemUTC(), goOn));
            }
            List<Future<?>> running = new ArrayList<>();
            streams.forEach(stream -> running.add(threads.submit(stream)));

            // A fixed seed only chooses the moments; which instruction it hits is the scheduler's affair.
            RandomGenerator moments = RandomGenerator.of("L64X128MixRandom");
            for (int kill = 0; kill < KILLS; kill++) {
                awaitACommitAfter(acknowledged(streams), streams);
                LockSupport.parkNanos(Duration.ofMillis(50 + moments.nextInt(MAX_PAUSE_MILLIS))
                        .toNanos());
                core.kill();
                core.start();
            }
            goOn.set(false);
            for (Future<?> stream : running) {
                stream.get();
            }

            Map<Long, Set<Long>> published = new TreeMap<>();
            for (CommitStream stream : streams) {
                List<ActivityEntry> ledger = ledger(core, stream);
                assertThat(ledger).extracting(ActivityEntry::sequence).isEqualTo(upTo(ledger.size()));
                assertThat(ledger)
                        .as("each acknowledged commit once, and none that was not acknowledged in the end")
                        .extracting(ActivityEntry::sequence)
                        .containsExactlyInAnyOrderElementsOf(stream.acknowledged());
                assertThat(ledger.size()).isGreaterThan(KILLS / STREAMS);
                published.put(stream.carnet(), new LinkedHashSet<>(upTo(ledger.size())));
            }
            assertThat(onKafka(published)).isEqualTo(published);
        }
    }

    private static int acknowledged(List<CommitStream> streams) {
        return streams.stream().mapToInt(stream -> stream.acknowledged().size()).sum();
    }

    /** Kills must hit a core at work, on a slow machine too, and no stream may starve between them. */
    private static void awaitACommitAfter(int before, List<CommitStream> streams) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> acknowledged(streams) > before);
    }

    private List<ActivityEntry> ledger(CoreProcess core, CommitStream stream) {
        List<ActivityEntry> entries = new ArrayList<>();
        while (true) {
            long after = entries.isEmpty() ? 0 : entries.getLast().sequence();
            URI address =
                    core.address("/v1/association/carnets/" + stream.carnet() + "/activity?limit=200&after=" + after);
            Page<ActivityEntry> page = http.get(address, CommitStream.association(), new PageOfActivity())
                    .orFail();
            entries.addAll(page.rows());
            if (page.rows().isEmpty() || page.next() == null) {
                return entries;
            }
        }
    }

    /** Reads the topic from its beginning until every carnet has reached its last sequence; checks order and single identity. */
    private static Map<Long, Set<Long>> onKafka(Map<Long, Set<Long>> expected) {
        Map<Long, Set<Long>> seen = new TreeMap<>();
        expected.keySet().forEach(carnet -> seen.put(carnet, new LinkedHashSet<>()));
        try (var consumer = new KafkaConsumer<String, String>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                KafkaForTests.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "kills-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class))) {
            consumer.subscribe(List.of(Topics.CARNET));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> {
                    CarnetFact fact = Http.JSON.readValue(message.value(), CarnetFact.class);
                    Set<Long> carnet = seen.get(fact.carnetId());
                    if (carnet != null
                            && fact instanceof CarnetFact.TransactionCommitted
                            && carnet.add(fact.sequence())) {
                        assertThat(fact.sequence()).as("order on Kafka").isEqualTo(carnet.size());
                    }
                });
                return seen.equals(expected);
            });
        }
        return seen;
    }

    private static List<Long> upTo(int last) {
        List<Long> numbers = new ArrayList<>();
        for (long n = 1; n <= last; n++) {
            numbers.add(n);
        }
        return numbers;
    }

    private static final class PageOfActivity extends TypeReference<Page<ActivityEntry>> {}
}
