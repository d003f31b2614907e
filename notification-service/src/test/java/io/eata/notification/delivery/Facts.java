package io.eata.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.event.EventHeaders;
import io.eata.platform.test.KafkaForTests;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Publishes facts as core and identity do. */
final class Facts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Facts() {}

    static void publish(String topic, String key, UUID event, Object fact, OffsetDateTime at) {
        var settings = Map.<String, Object>of("bootstrap.servers", KafkaForTests.bootstrapServers());
        var message = new ProducerRecord<>(topic, key, JSON.writeValueAsString(fact));
        Map.of(
                        EventHeaders.ID,
                        event.toString(),
                        EventHeaders.TYPE,
                        "io.eata." + fact.getClass().getSimpleName(),
                        EventHeaders.SOURCE,
                        "/test",
                        EventHeaders.TIME,
                        at.toString())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message);
        }
    }
}
