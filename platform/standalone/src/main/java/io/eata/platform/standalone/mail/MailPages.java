package io.eata.platform.standalone.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pages of the mailbox. Whatever comes from a mail is escaped; its HTML is framed, never included. */
final class MailPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
            body { margin: 0 auto; padding: 1rem; max-width: 70rem }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid #8885; vertical-align: top; overflow-wrap: anywhere }
            th[scope=row] { width: 8rem }
            pre { white-space: pre-wrap; overflow-wrap: anywhere }
            iframe { width: 100%%; height: 70vh; border: 1px solid #8885; background: #fff }
            input, button { font: inherit; padding: .3rem .5rem }
            </style>
            </head>
            <body>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private MailPages() {}

    static String list(List<MailSummary> mails, String to, int page, int pages) {
        var rows = mails.stream()
                .map(mail -> """
                        <tr><td>%s</td><td>%s</td><td><a href="/messages/%d">%s</a></td></tr>
                        """.formatted(
                                TIME.format(mail.received()), escaped(mail.to()), mail.id(), escaped(titleOf(mail))))
                .collect(Collectors.joining());
        return FRAME.formatted("Mailbox", """
                <h1>Mailbox</h1>
                <p>Every mail that the platform sends ends here, and goes no further.</p>
                <form method="get" action="/"><label>To <input type="email" name="to" value="%s"></label> <button>Show</button></form>
                <table>
                <thead><tr><th scope="col">Received</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
                <tbody>%s</tbody>
                </table>
                %s%s
                """.formatted(
                        escaped(to), rows, mails.isEmpty() ? "<p>There is no mail.</p>" : "", pager(to, page, pages)));
    }

    static String mail(MailSummary mail, MailContent content) {
        return FRAME.formatted(escaped(titleOf(mail)), """
                <p><a href="/">Mailbox</a></p>
                <h1>%s</h1>
                <table><tbody>
                <tr><th scope="row">From</th><td>%s</td></tr>
                <tr><th scope="row">To</th><td>%s</td></tr>
                <tr><th scope="row">Received</th><td>%s</td></tr>
                %s
                </tbody></table>
                %s%s
                """.formatted(
                        escaped(titleOf(mail)),
                        escaped(mail.from()),
                        escaped(mail.to()),
                        TIME.format(mail.received()),
                        attachments(mail, content),
                        content.html().isEmpty() ? "" : framed(mail),
                        content.text().isEmpty() ? "" : "<pre>" + escaped(content.text()) + "</pre>"));
    }

    private static String framed(MailSummary mail) {
        return "<iframe sandbox title=\"The mail as it was sent\" src=\"/messages/%d/html\"></iframe>"
                .formatted(mail.id());
    }

    private static String attachments(MailSummary mail, MailContent content) {
        var links = IntStream.range(0, content.attachments().size())
                .mapToObj(index -> "<a href=\"/messages/%d/attachments/%d\">%s</a>"
                        .formatted(
                                mail.id(),
                                index,
                                escaped(content.attachments().get(index).name())))
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? "" : "<tr><th scope=\"row\">Attached</th><td>" + links + "</td></tr>";
    }

    private static String pager(String to, int page, int pages) {
        if (pages == 1) {
            return "";
        }
        var newer = page > 1 ? link(to, page - 1, "Newer") : "";
        var older = page < pages ? link(to, page + 1, "Older") : "";
        return "<nav aria-label=\"Pages\"><p>%s Page %d of %d %s</p></nav>".formatted(newer, page, pages, older);
    }

    private static String link(String to, int page, String text) {
        return "<a href=\"/?to=%s&amp;page=%d\">%s</a>"
                .formatted(URLEncoder.encode(to, StandardCharsets.UTF_8), page, text);
    }

    private static String titleOf(MailSummary mail) {
        return mail.subject().isBlank() ? "(no subject)" : mail.subject();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
