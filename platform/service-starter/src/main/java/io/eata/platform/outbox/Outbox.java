package io.eata.platform.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectMapper;

/**
 * Takes events in the transaction of their cause; a relay sends them to Kafka afterwards. Table {@code outbox} comes from
 * {@code classpath:db/platform/outbox}.
 *
 * <p>Order is kept per key, provided that whoever appends for a key holds a lock on what the key names: the outbox follows
 * the order of its rows, and only a lock makes the order of rows that of commits.
 */
public final class Outbox {

    /** Prefix of every CloudEvents type. */
    static final String TYPE_PREFIX = "io.eata.";

    /** Adds the {@link #row} of an event. */
    public static final String INSERT =
            "insert into outbox (partition, topic, key, event_id, type, occurred_at, payload) values (?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    public Outbox(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Appends an event.
     *
     * @param key what order is kept by, e.g. the eATA ID in decimal
     * @param occurred when the fact came to be
     * @param payload a record; its simple name becomes the event's type
     * @throws IllegalStateException outside a transaction
     */
    public void append(String topic, String key, Instant occurred, Object payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an event belongs to the transaction of its cause");
        }
        jdbc.sql(INSERT).params(row(topic, key, occurred, payload)).update();
    }

    /** The parameters of {@link #INSERT}, for who writes the event in one round trip with its cause. */
    public Object[] row(String topic, String key, Instant occurred, Object payload) {
        return new Object[] {
            OutboxRows.partitionOf(key),
            topic,
            key,
            UUID.randomUUID(),
            TYPE_PREFIX + payload.getClass().getSimpleName(),
            occurred.atOffset(ZoneOffset.UTC),
            json.writeValueAsString(payload)
        };
    }
}
