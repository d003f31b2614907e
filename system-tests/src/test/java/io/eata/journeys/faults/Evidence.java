package io.eata.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.Page;
import io.eata.contracts.core.ActivityEntry;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.Topics;
import io.eata.journeys.faults.CommitStream.Carried;
import io.eata.journeys.people.Http;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.core.type.TypeReference;

/** What must be found when a fault is over: every acknowledged commit once, in a ledger without gaps, and each of them on Kafka. */
final class Evidence {

    private static final Http HTTP = new Http();

    private final CoreProcess core;
    private final String kafka;

    /** @param kafka address of the broker */
    Evidence(CoreProcess core, String kafka) {
        this.core = core;
        this.kafka = kafka;
    }

    /**
     * Looks at every carnet of the streams, which have finished.
     *
     * @param atMost how long the outbox may take until it has brought all to Kafka
     */
    void nothingIsLostOrDoubled(Streams streams, Duration atMost) {
        Map<Long, Long> committed = new HashMap<>();
        for (CommitStream stream : streams.all()) {
            for (Carried carried : stream.carried()) {
                List<ActivityEntry> ledger = ledger(carried.carnet());
                assertThat(ledger)
                        .as("a sequence without gaps; each acknowledged commit once, and none besides")
                        .extracting(ActivityEntry::sequence)
                        .isEqualTo(upTo(ledger.size()))
                        .containsExactlyInAnyOrderElementsOf(carried.acknowledged());
                committed.put(carried.carnet(), (long) ledger.size());
            }
        }
        assertThat(onKafka(committed, atMost)).isEqualTo(committed);
    }

    private List<ActivityEntry> ledger(long carnet) {
        List<ActivityEntry> entries = new ArrayList<>();
        while (true) {
            long after = entries.isEmpty() ? 0 : entries.getLast().sequence();
            URI address = core.address("/v1/association/carnets/" + carnet + "/activity?limit=200&after=" + after);
            Page<ActivityEntry> page = HTTP.get(address, CommitStream.association(), new PageOfActivity())
                    .orFail();
            entries.addAll(page.rows());
            if (page.rows().isEmpty() || page.next() == null) {
                return entries;
            }
        }
    }

    /**
     * Reads the topic from its beginning until every carnet has reached its last sequence. A fact may come twice, never out of
     * order.
     */
    private Map<Long, Long> onKafka(Map<Long, Long> expected, Duration atMost) {
        Map<Long, Long> seen = new HashMap<>();
        try (var consumer = new KafkaConsumer<String, String>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.GROUP_ID_CONFIG,
                "evidence-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class))) {
            consumer.subscribe(List.of(Topics.CARNET));
            Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(1)).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> {
                    CarnetFact fact = Http.JSON.readValue(message.value(), CarnetFact.class);
                    if (fact instanceof CarnetFact.TransactionCommitted && expected.containsKey(fact.carnetId())) {
                        long before = seen.getOrDefault(fact.carnetId(), 0L);
                        assertThat(fact.sequence())
                                .as("order on Kafka of carnet " + fact.carnetId())
                                .isLessThanOrEqualTo(before + 1);
                        seen.put(fact.carnetId(), Math.max(before, fact.sequence()));
                    }
                });
                return seen.equals(expected);
            });
        }
        return seen;
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static final class PageOfActivity extends TypeReference<Page<ActivityEntry>> {}
}
