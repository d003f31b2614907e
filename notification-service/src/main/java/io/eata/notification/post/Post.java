package io.eata.notification.post;

import io.eata.notification.letter.Letter;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server, by SMTP with timeouts. */
@Component
public final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final String PROTOCOL = "smtp";
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
        try {
            var mail = mail(letter);
            mail.saveChanges();
            return hand(mail);
        } catch (MessagingException e) { // nothing was said to the server yet
            return new Posted.Refused("unusable-address");
        }
    }

    private Posted hand(MimeMessage mail) throws MessagingException {
        var recipients = mail.getAllRecipients();
        var transport = server.getSession().getTransport(PROTOCOL);
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (AuthenticationFailedException e) {
            return new Posted.Refused("smtp-login");
        } catch (MessagingException e) {
            return new Posted.Refused("no-connection");
        }
        try {
            transport.sendMessage(mail, recipients);
            return new Posted.Accepted();
        } catch (MessagingException e) {
            return replyOf(e)
                    .<Posted>map(code -> new Posted.Refused("smtp-" + code))
                    .orElse(new Posted.Unknown("smtp-broken-off"));
        } finally {
            quit(transport);
        }
    }

    /** What was said before counts, however this ends. */
    private static void quit(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not say goodbye: {}", e.getClass().getSimpleName());
        }
    }

    /**
     * A refusal of the server, which is certain; anything else ended somewhere between our first word and its last. The code
     * alone: the words may quote the address.
     */
    private static Optional<String> replyOf(MessagingException failure) {
        var reply = REPLY.matcher(String.valueOf(failure.getMessage()));
        if (reply.lookingAt()) {
            return Optional.of(reply.group());
        }
        return failure.getNextException() instanceof MessagingException next ? replyOf(next) : Optional.empty();
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        var mail = new Identified(server.getSession(), letter.messageId());
        var parts = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
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
