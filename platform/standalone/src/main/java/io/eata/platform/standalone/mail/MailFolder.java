package io.eata.platform.standalone.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mails on the disk, a file each, the newest {@value #MAX_MAILS}. */
final class MailFolder {

    static final int MAX_MAILS = 2_000;
    static final int MAX_BYTES = 10 * 1024 * 1024;
    private static final String ENDING = ".eml";
    private static final String ENVELOPE = "Delivered-To";

    private final Path path;
    private final Session session = Session.getInstance(new Properties());
    private final ConcurrentSkipListMap<Long, MailSummary> summaries = new ConcurrentSkipListMap<>();

    /** Address and Message-ID of each mail: a sender that does not know whether its mail arrived sends the same one again. */
    private final Map<String, Long> known = new ConcurrentHashMap<>();

    /** Opens the folder with what is in it. */
    MailFolder(Path path) {
        this.path = path;
        try {
            Files.createDirectories(path);
            try (Stream<Path> files = Files.list(path)) {
                for (var file :
                        files.filter(it -> it.toString().endsWith(ENDING)).toList()) {
                    var id = Long.parseLong(file.getFileName().toString().replace(ENDING, ""));
                    var mail = load(file);
                    var summary = summarise(id, mail);
                    summaries.put(id, summary);
                    known.put(identity(summary.to(), mail), id);
                }
            }
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The folder of mails cannot be read: " + path, e);
        }
    }

    /** Keeps a mail for one address, once per Message-ID; returns when it is on the disk. */
    synchronized void deliver(String to, MimeMessage mail) throws MessagingException {
        if (mail.getMessageID() != null && known.containsKey(identity(to, mail))) {
            return;
        }
        var id = summaries.isEmpty() ? 1 : summaries.lastKey() + 1;
        try {
            var draft = path.resolve(id + ".new");
            try (var out = new Bounded(Files.newOutputStream(draft))) {
                out.write("%s: %s\r\n"
                        .formatted(ENVELOPE, to.replaceAll("[\\r\\n]", ""))
                        .getBytes(StandardCharsets.UTF_8));
                mail.writeTo(out);
            }
            Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
            summaries.put(id, summarise(id, load(file(id))));
            known.put(identity(to, mail), id);
            while (summaries.size() > MAX_MAILS) {
                var oldest = summaries.pollFirstEntry().getKey();
                known.values().remove(oldest);
                Files.deleteIfExists(file(oldest));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The mail could not be kept", e);
        }
    }

    /**
     * The mails to an address, the newest first.
     *
     * @param to empty for everyone's
     * @param page from 1
     */
    List<MailSummary> list(String to, int page, int size) {
        return matching(to).skip((long) (page - 1) * size).limit(size).toList();
    }

    long count(String to) {
        return matching(to).count();
    }

    Optional<MailSummary> summary(long id) {
        return Optional.ofNullable(summaries.get(id));
    }

    /** The whole mail; empty when it is not, or no longer, there. */
    Optional<MailContent> content(long id) {
        if (!summaries.containsKey(id)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MailContent.of(load(file(id))));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The mail cannot be read", e);
        }
    }

    private Stream<MailSummary> matching(String to) {
        return summaries.descendingMap().values().stream()
                .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to));
    }

    private Path file(long id) {
        return path.resolve(id + ENDING);
    }

    private MimeMessage load(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(session, in);
        }
    }

    private MailSummary summarise(long id, MimeMessage mail) throws MessagingException, IOException {
        var senders = mail.getFrom();
        return new MailSummary(
                id,
                first(mail.getHeader(ENVELOPE)),
                senders == null || senders.length == 0 ? "" : senders[0].toString(),
                Optional.ofNullable(mail.getSubject()).orElse(""),
                Files.getLastModifiedTime(file(id)).toInstant());
    }

    private static String identity(String to, MimeMessage mail) throws MessagingException {
        return to.toLowerCase(Locale.ROOT) + " " + mail.getMessageID();
    }

    private static String first(String @Nullable [] values) {
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** Stops who would fill the disk with one mail. */
    private static final class Bounded extends FilterOutputStream {

        private int written;

        Bounded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            count(1);
            out.write(value);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int more) throws IOException {
            written += more;
            if (written > MAX_BYTES) {
                throw new IOException("A mail may have %d bytes at most".formatted(MAX_BYTES));
            }
        }
    }
}
