package io.eata.notification.delivery;

import java.time.OffsetDateTime;

/**
 * A mail that is due.
 *
 * @param transaction ledger sequence of the committed or cancelled transaction, or of the amendment
 * @param happenedAt when it was committed, cancelled or amended, in the offset of that office, else in UTC
 * @param office country and code of that office; empty where the association acted
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
