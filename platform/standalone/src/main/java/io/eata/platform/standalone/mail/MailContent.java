package io.eata.platform.standalone.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mail taken apart.
 *
 * @param text the plain text, empty if there is none
 * @param html the HTML as it was sent: not to be trusted; empty if there is none
 */
record MailContent(String text, String html, List<Attachment> attachments) {

    private static final int MAX_DEPTH = 10;

    /** @param name as it was sent: not to be trusted either */
    record Attachment(String name, String type, byte[] bytes) {}

    static MailContent of(MimeMessage mail) throws MessagingException, IOException {
        var collected = new Collector();
        collected.take(mail, 0);
        return new MailContent(
                collected.text.toString(), collected.html.toString(), List.copyOf(collected.attachments));
    }

    private static final class Collector {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attachment> attachments = new ArrayList<>();

        void take(Part part, int depth) throws MessagingException, IOException {
            if (depth > MAX_DEPTH) {
                return;
            }
            var content = part.getContent();
            if (content instanceof Multipart parts) {
                for (var i = 0; i < parts.getCount(); i++) {
                    BodyPart each = parts.getBodyPart(i);
                    take(each, depth + 1);
                }
            } else if (isAttachment(part)) {
                attachments.add(new Attachment(
                        Optional.ofNullable(part.getFileName()).orElse("attachment"),
                        part.getContentType().split(";", 2)[0].strip(),
                        part.getInputStream().readAllBytes()));
            } else if (part.isMimeType("text/html")) {
                html.append(content);
            } else {
                text.append(content);
            }
        }

        private static boolean isAttachment(Part part) throws MessagingException {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                    || part.getFileName() != null
                    || !part.isMimeType("text/*");
        }
    }
}
