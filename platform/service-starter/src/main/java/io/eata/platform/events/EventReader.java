package io.eata.platform.events;

import io.eata.contracts.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads CloudEvents in Kafka's binary mode; properties it does not know are passed over, since facts only ever grow. */
public final class EventReader {

    private final ObjectMapper json;

    public EventReader(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * The event of a record.
     *
     * @throws IllegalArgumentException when a header is missing or the payload is not of that type
     */
    public <T> Event<T> read(ConsumerRecord<String, String> message, Class<T> payload) {
        return new Event<>(
                header(message, EventHeaders.ID),
                header(message, EventHeaders.TYPE),
                header(message, EventHeaders.SOURCE),
                OffsetDateTime.parse(header(message, EventHeaders.TIME)),
                message.key(),
                json.readValue(message.value(), payload));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("no header " + name + " at " + message.topic() + "-"
                    + message.partition() + "@" + message.offset());
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
