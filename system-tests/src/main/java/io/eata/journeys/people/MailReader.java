package io.eata.journeys.people;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the local platform's mailbox. */
public final class MailReader {

    private static final int PAGE = 100;

    private final RunningPlatform platform;
    private final Http http = new Http();

    public MailReader(RunningPlatform platform) {
        this.platform = platform;
    }

    /** Subjects of all mails to an address whose subject names the carnet. */
    public List<String> subjects(String to, String carnetNumber) {
        var subjects = new ArrayList<String>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            MailPage found = http.get(
                            URI.create(platform.mailbox() + "/api/messages?to="
                                    + URLEncoder.encode(to, StandardCharsets.UTF_8) + "&size=" + PAGE + "&page="
                                    + page),
                            null,
                            MailPage.class)
                    .orFail();
            found.messages().stream()
                    .map(Mail::subject)
                    .filter(subject -> subject.contains(carnetNumber))
                    .forEach(subjects::add);
            pages = found.pages();
        }
        return subjects;
    }

    private record MailPage(List<Mail> messages, int pages) {}

    private record Mail(String subject) {}
}
