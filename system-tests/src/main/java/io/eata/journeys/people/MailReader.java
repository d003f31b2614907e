package io.eata.journeys.people;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the local platform's mailbox. */
public final class MailReader {

    private static final int PAGE = 100;

    private final RunningPlatform platform;
    private final Http http = new Http();

    public MailReader(RunningPlatform platform) {
        this.platform = platform;
    }

    /** The text of the newest mail to an address, if there is one. */
    public Optional<String> newest(String to) {
        return messages(to, 1, 1).messages().stream()
                .findFirst()
                .map(mail -> http.get(
                                URI.create(platform.mailbox() + "/api/messages/" + mail.id()), null, MailText.class)
                        .orFail()
                        .text());
    }

    /** Subjects of all mails to an address whose subject names the carnet. */
    public List<String> subjects(String to, String carnetNumber) {
        var subjects = new ArrayList<String>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            MailPage found = messages(to, page, PAGE);
            found.messages().stream()
                    .map(Mail::subject)
                    .filter(subject -> subject.contains(carnetNumber))
                    .forEach(subjects::add);
            pages = found.pages();
        }
        return subjects;
    }

    private MailPage messages(String to, int page, int size) {
        return http.get(
                        URI.create(platform.mailbox() + "/api/messages?to="
                                + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&size=" + size + "&page=" + page),
                        null,
                        MailPage.class)
                .orFail();
    }

    private record MailPage(List<Mail> messages, int pages) {}

    private record Mail(long id, String subject) {}

    private record MailText(String text) {}
}
