package io.eata.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.DocumentSealed;
import io.eata.contracts.event.EventHeaders;
import io.eata.contracts.event.Topics;
import io.eata.platform.test.KafkaForTests;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Publishes as core does. */
final class CorePublisher implements AutoCloseable {

    private final JsonMapper json = JsonMapper.builder().build();
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaForTests.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    /** Publishes facts, each where its carnet's facts lie. */
    void publish(CarnetFact... facts) {
        for (var fact : facts) {
            publishAt(null, fact);
        }
    }

    RecordMetadata publishAt(@Nullable Integer partition, CarnetFact fact) {
        return send(partition, Topics.CARNET, fact.carnetId(), fact.getClass().getSimpleName(), json(fact));
    }

    private String json(CarnetFact fact) {
        return json.writerFor(CarnetFact.class).writeValueAsString(fact);
    }

    void publish(SealedDocument document) {
        send(
                null,
                Topics.CARNET_DOCUMENT,
                document.carnetId(),
                "DocumentSealed",
                json.writeValueAsString(new DocumentSealed(Facts.AT, document)));
    }

    /** Publishes whatever it is. */
    RecordMetadata send(@Nullable Integer partition, String topic, long carnet, String type, String payload) {
        var message = new ProducerRecord<>(topic, partition, Long.toString(carnet), payload);
        header(message, EventHeaders.SPEC_VERSION, "1.0");
        header(message, EventHeaders.ID, UUID.randomUUID().toString());
        header(message, EventHeaders.TYPE, "io.eata." + type);
        header(message, EventHeaders.SOURCE, "/core");
        header(message, EventHeaders.SUBJECT, Long.toString(carnet));
        header(
                message,
                EventHeaders.TIME,
                OffsetDateTime.parse("2026-11-22T10:00:00Z").toString());
        try {
            return producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
