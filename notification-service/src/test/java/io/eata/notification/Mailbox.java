package io.eata.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real SMTP server on a port of its own. What comes twice under one Message-ID is shown once, as good mailboxes do. */
public final class Mailbox implements AutoCloseable {

    private static final Runnable NOTHING = () -> {};

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private volatile Runnable onArrival = NOTHING;

    Mailbox() {
        server.start();
        var users = server.getUserManager();
        users.setMessageDeliveryHandler((_, to) -> {
            onArrival.run();
            return userOf(to.getEmail());
        });
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Runs when a mail has come in whole, before the server says so. */
    public void onArrival(Runnable action) {
        onArrival = action;
    }

    public void empty() throws Exception {
        onArrival = NOTHING;
        server.purgeEmailFromAllMailboxes();
    }

    /** Everything that came in about a carnet, repetitions included. */
    public List<MimeMessage> arrived(long carnetId) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> subjectOf(mail).contains("CHTA" + carnetId))
                .toList();
    }

    /** Everything that came in for an address, repetitions included. */
    public List<MimeMessage> arrivedFor(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    /** What the holder sees of it. */
    public List<MimeMessage> visible(long carnetId) throws MessagingException {
        return visible(arrived(carnetId));
    }

    /** What a person sees of mails that came in: one of each Message-ID. */
    public static List<MimeMessage> visible(List<MimeMessage> arrived) throws MessagingException {
        Map<String, MimeMessage> byId = new LinkedHashMap<>();
        for (var mail : arrived) {
            byId.putIfAbsent(mail.getMessageID(), mail);
        }
        return List.copyOf(byId.values());
    }

    /** Everything a mail says, its files and their names included. */
    public static String wordsOf(Part part) throws MessagingException, IOException {
        var words = new StringBuilder(String.valueOf(part.getFileName())).append('\n');
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                words.append(wordsOf(parts.getBodyPart(i)));
            }
        } else {
            words.append(new String(part.getInputStream().readAllBytes(), UTF_8));
        }
        return words.toString();
    }

    @Override
    public void close() {
        server.stop();
    }

    private GreenMailUser userOf(String address) {
        var users = server.getUserManager();
        var known = users.getUserByEmail(address);
        if (known != null) {
            return known;
        }
        try {
            return users.createUser(address, address, address);
        } catch (UserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return Stream.of(mail.getAllRecipients())
                    .anyMatch(it -> it.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subjectOf(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
