package io.eata.notification.letter;

import java.util.List;

/**
 * A mail before it is one.
 *
 * @param messageId with its angle brackets
 * @param language BCP 47 tag of the language it is written in
 */
public record Letter(
        String messageId,
        String to,
        String language,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** A file that goes with it. */
    public record Attachment(String name, String mediaType, String content) {}
}
