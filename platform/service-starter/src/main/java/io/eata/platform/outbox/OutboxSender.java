package io.eata.platform.outbox;

import io.eata.contracts.event.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends rows and waits until Kafka has acknowledged them all. Used by one thread.
 *
 * <p>The producer is idempotent and gives up later than this class does ({@code delivery.timeout.ms} is longer than the wait), so
 * that within its life no record overtakes an earlier one of its key. After a failure it is thrown away with all it had not sent:
 * the rows are still there, and the next producer begins with the first of them. What arrives twice has the same id.
 */
final class OutboxSender implements AutoCloseable {

    private static final Duration WAIT = Duration.ofSeconds(15);
    private static final Duration DELIVERY = Duration.ofSeconds(30);
    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final Duration METADATA = Duration.ofSeconds(5);

    private final Map<String, Object> config;
    private final String source;
    private @Nullable Producer<String, String> producer;

    OutboxSender(Map<String, Object> producerConfig, String source) {
        config = new HashMap<>(producerConfig);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY.toMillis());
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, METADATA.toMillis());
        this.source = source;
    }

    /**
     * Sends the rows in their order.
     *
     * @throws ExecutionException when Kafka did not take one of them
     * @throws TimeoutException when Kafka did not answer in time
     */
    void send(List<OutboxRow> rows) throws InterruptedException, ExecutionException, TimeoutException {
        boolean done = false;
        try {
            var sender = started();
            long end = System.nanoTime() + WAIT.toNanos();
            var acknowledgements = new ArrayList<Future<RecordMetadata>>(rows.size());
            for (var row : rows) {
                var acknowledgement = sender.send(record(row));
                if (acknowledgement.isDone()) {
                    acknowledgement
                            .get(); // without a broker each send would wait for one: the first that failed is enough
                }
                acknowledgements.add(acknowledgement);
            }
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
            done = true;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private Producer<String, String> started() {
        if (producer == null) {
            producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private ProducerRecord<String, String> record(OutboxRow row) {
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        headers(row).forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private Map<String, String> headers(OutboxRow row) {
        return Map.of(
                EventHeaders.SPEC_VERSION,
                "1.0",
                EventHeaders.ID,
                row.eventId().toString(),
                EventHeaders.TYPE,
                row.type(),
                EventHeaders.SOURCE,
                source,
                EventHeaders.SUBJECT,
                row.key(),
                EventHeaders.TIME,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(row.occurredAt()),
                "content-type",
                "application/json");
    }

    static String topicsOf(List<OutboxRow> rows) {
        return rows.stream().map(OutboxRow::topic).distinct().sorted().collect(Collectors.joining(", "));
    }
}
