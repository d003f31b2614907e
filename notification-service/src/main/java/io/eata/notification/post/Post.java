package io.eata.notification.post;

import io.eata.notification.letter.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server, by SMTP with timeouts. */
@Component
public final class Post {

    private static final Pattern REPLY = Pattern.compile("[45]\\d\\d");

    private final JavaMailSenderImpl server;
    private final PostProperties properties;
    private final Clock clock;

    Post(JavaMailSenderImpl server, PostProperties properties, Clock clock) {
        this.server = server;
        this.properties = properties;
        this.clock = clock;
    }

    /** Hands a letter over and says what is known then. */
    public Posted send(Letter letter) {
        MimeMessage mail;
        try {
            mail = mail(letter);
        } catch (MessagingException e) {
            return new Posted.Refused("unusable-address");
        }
        try {
            server.send(mail);
            return new Posted.Accepted();
        } catch (MailAuthenticationException e) {
            return new Posted.Refused("smtp-login");
        } catch (MailSendException e) {
            return e.getFailedMessages().isEmpty()
                    ? new Posted.Refused("no-connection")
                    : ending(e.getFailedMessages().values().iterator().next());
        } catch (MailException e) {
            return new Posted.Unknown(e.getClass().getSimpleName());
        }
    }

    /** An answer of the server is certain; anything else ended somewhere between our first word and its last. */
    private static Posted ending(Exception failure) {
        return failure instanceof SendFailedException answered
                ? new Posted.Refused("smtp-" + replyOf(answered).orElse("refused"))
                : new Posted.Unknown("smtp-broken-off");
    }

    /** The code alone: the server's words may quote the address. */
    private static Optional<String> replyOf(MessagingException failure) {
        var reply = REPLY.matcher(String.valueOf(failure.getMessage()));
        if (reply.lookingAt()) {
            return Optional.of(reply.group());
        }
        return failure.getNextException() instanceof MessagingException next ? replyOf(next) : Optional.empty();
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        var mail = new Identified(server.getSession(), letter.messageId());
        var parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        parts.setValidateAddresses(true);
        parts.setFrom(new InternetAddress(properties.from(), true));
        parts.setTo(new InternetAddress(letter.to(), true));
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        parts.setSentDate(Date.from(clock.instant()));
        for (var attachment : letter.attachments()) {
            parts.addAttachment(
                    attachment.name(),
                    new ByteArrayDataSource(
                            attachment.content().getBytes(StandardCharsets.UTF_8), attachment.mediaType()));
        }
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's holiday answers this
        mail.setHeader("Content-Language", letter.language());
        return mail;
    }

    /** Keeps the Message-ID that it was given. */
    private static final class Identified extends MimeMessage {

        private final String messageId;

        Identified(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
