package io.eata.platform.events;

import java.time.OffsetDateTime;

/**
 * A CloudEvent read from Kafka.
 *
 * @param id unique per event; what the inbox claims
 * @param key eATA ID in decimal
 */
public record Event<T>(String id, String type, String source, OffsetDateTime time, String key, T payload) {}
