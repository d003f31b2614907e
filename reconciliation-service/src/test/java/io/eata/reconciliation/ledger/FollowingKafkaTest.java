package io.eata.reconciliation.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.Topics;
import io.eata.platform.test.KafkaForTests;
import io.eata.reconciliation.CarnetStory;
import io.eata.reconciliation.ServiceTest;
import io.eata.reconciliation.Tables;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class FollowingKafkaTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    Tables tables;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void start_empty() {
        tables.empty();
    }

    @Test
    void follows_a_ledger_though_every_fact_comes_twice() {
        var facts = CarnetStory.thereAndBack(101).facts();

        facts.forEach(fact -> {
            var id = UUID.randomUUID().toString();
            publish(id, fact);
            publish(id, fact);
        });

        await().atMost(PATIENCE).until(() -> tables.count("inbox") == facts.size());
        assertThat(tables.count("ledger_entry")).isEqualTo(5);
        assertThat(tables.count("touched")).isEqualTo(facts.size());
    }

    @Test
    void waits_at_a_gap_until_it_is_filled_and_loses_nothing() {
        var facts = CarnetStory.thereAndBack(102).facts();
        publish(UUID.randomUUID().toString(), facts.get(0));
        publish(UUID.randomUUID().toString(), facts.get(2));
        await().atMost(PATIENCE).until(() -> tables.count("inbox") == 1);

        tables.take(List.of(facts.get(1)));

        await().atMost(PATIENCE).until(() -> tables.count("ledger_entry") == 2);
    }

    @Test
    void keeps_the_day_that_it_was_at_the_office() {
        var story = CarnetStory.of(103);
        publish(UUID.randomUUID().toString(), story.facts().getFirst());
        publish(
                UUID.randomUUID().toString(),
                new CarnetFact.TransactionCommitted(
                        103,
                        1,
                        OffsetDateTime.parse("2026-11-10T23:30:00-05:00"),
                        TransactionType.TRANSIT_OPEN,
                        1,
                        "CA",
                        "CA",
                        "CA0001",
                        "1-3,5",
                        "",
                        null,
                        List.of(),
                        List.of()));

        await().atMost(PATIENCE).until(() -> tables.count("ledger_entry") == 1);
        assertThat(tables.rows("ledger_entry")).singleElement().asString().contains("2026-11-10", "{[1,4),[5,6)}");
    }

    private void publish(String eventId, CarnetFact fact) {
        var settings = Map.<String, Object>of("bootstrap.servers", KafkaForTests.bootstrapServers());
        var message =
                new ProducerRecord<>(Topics.CARNET, Long.toString(fact.carnetId()), json.writeValueAsString(fact));
        Map.of(
                        EventHeaders.ID,
                        eventId,
                        EventHeaders.TYPE,
                        "io.eata." + fact.getClass().getSimpleName(),
                        EventHeaders.SOURCE,
                        "/core",
                        EventHeaders.TIME,
                        fact.at().toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }
}
