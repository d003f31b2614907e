package io.eata.platform.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A committed event on its way to Kafka. */
record OutboxRow(
        int partition,
        long id,
        String topic,
        String key,
        UUID eventId,
        String type,
        OffsetDateTime occurredAt,
        String payload) {}
