package io.eata.notification.delivery;

import java.time.OffsetDateTime;

/**
 * A mail that is due.
 *
 * @param transaction ledger sequence of the committed or cancelled transaction
 * @param happenedAt when it was committed or cancelled, in the offset of that office
 * @param office country and code of that office
 * @param messageId the same at every try, so that whoever gets it twice can tell
 * @param tries this one included
 */
public record Delivery(
        String eventId,
        Kind kind,
        long carnetId,
        long transaction,
        OffsetDateTime happenedAt,
        String office,
        String messageId,
        int tries) {}
