package io.eata.notification.delivery;

/**
 * A mail that is due.
 *
 * @param messageId the same at every try, so that whoever gets it twice can tell
 * @param tries this one included
 */
public record Delivery(String eventId, Subject subject, String messageId, int tries) {}
