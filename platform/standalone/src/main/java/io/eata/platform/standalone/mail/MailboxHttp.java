package io.eata.platform.standalone.mail;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.eata.platform.standalone.mail.MailContent.Attachment;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox over HTTP: pages for people, {@code /api/messages} for programs. HTML of a mail is served apart from our own,
 * in a sandbox where nothing runs and nothing is fetched.
 */
final class MailboxHttp implements HttpHandler {

    static final int MAX_PAGE = 100;
    private static final int PAGE = 50;
    private static final Pattern MESSAGE = Pattern.compile("/messages/(\\d{1,18})(/html|/attachments/(\\d{1,4}))?");
    private static final Pattern API_MESSAGE = Pattern.compile("/api/messages/(\\d{1,18})");
    private static final Pattern OURSELVES = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    private static final Pattern SAFE_TYPE = Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,100}");
    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String OUR_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final String SANDBOX =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

    private final MailFolder mails;

    MailboxHttp(MailFolder mails) {
        this.mails = mails;
    }

    /** What goes back. */
    private record Answer(int status, String type, byte[] body, String policy, Map<String, String> headers) {

        static Answer page(String html) {
            return new Answer(200, HTML, html.getBytes(StandardCharsets.UTF_8), OUR_POLICY, Map.of());
        }

        static Answer json(Map<String, Object> object) {
            var text = JSONObjectUtils.toJSONString(object);
            return new Answer(200, JSON, text.getBytes(StandardCharsets.UTF_8), OUR_POLICY, Map.of());
        }

        static Answer refused(int status, String text) {
            return new Answer(
                    status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), OUR_POLICY, Map.of());
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Content-Security-Policy", answer.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            answer.headers().forEach(headers::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) {
        var host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        if (!OURSELVES.matcher(host).matches()) {
            return Answer.refused(421, "This mailbox is for this machine only.");
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Answer.refused(405, "Mails can only be read here.");
        }
        var path = exchange.getRequestURI().getPath();
        var query = exchange.getRequestURI().getRawQuery();
        return switch (path) {
            case "/" -> list(query);
            case "/health" -> Answer.json(Map.of("status", "UP"));
            case "/api/messages" -> apiList(query);
            default ->
                message(path).or(() -> apiMessage(path)).orElseGet(() -> Answer.refused(404, "There is no such mail."));
        };
    }

    private Answer list(@Nullable String query) {
        var to = parameter(query, "to");
        var page = number(query, "page", 1, Integer.MAX_VALUE);
        return Answer.page(MailPages.list(mails.list(to, page, PAGE), to, page, pages(to, PAGE)));
    }

    private Answer apiList(@Nullable String query) {
        var to = parameter(query, "to");
        var page = number(query, "page", 1, Integer.MAX_VALUE);
        var size = number(query, "size", PAGE, MAX_PAGE);
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "messages",
                mails.list(to, page, size).stream().map(MailboxHttp::json).toList());
        answer.put("page", page);
        answer.put("pages", pages(to, size));
        answer.put("total", mails.count(to));
        return Answer.json(answer);
    }

    private Optional<Answer> message(String path) {
        var match = MESSAGE.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var id = Long.parseLong(match.group(1));
        return mails.content(id).flatMap(content -> {
            if (match.group(2) == null) {
                return mails.summary(id).map(summary -> Answer.page(MailPages.mail(summary, content)));
            }
            return match.group(3) == null
                    ? Optional.of(sandboxed(content))
                    : attachment(content.attachments(), Integer.parseInt(match.group(3)));
        });
    }

    private Optional<Answer> apiMessage(String path) {
        var match = API_MESSAGE.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var id = Long.parseLong(match.group(1));
        return mails.summary(id)
                .flatMap(summary -> mails.content(id).map(content -> {
                    var answer = json(summary);
                    answer.put("text", content.text());
                    answer.put("html", content.html());
                    answer.put(
                            "attachments",
                            content.attachments().stream()
                                    .map(it -> Map.<String, Object>of(
                                            "name", it.name(), "type", it.type(), "bytes", it.bytes().length))
                                    .toList());
                    return Answer.json(answer);
                }));
    }

    private static Answer sandboxed(MailContent content) {
        return new Answer(200, HTML, content.html().getBytes(StandardCharsets.UTF_8), SANDBOX, Map.of());
    }

    /** Always as a download and never under a name that could mean something to a browser or a file system. */
    private static Optional<Answer> attachment(List<Attachment> attachments, int index) {
        if (index >= attachments.size()) {
            return Optional.empty();
        }
        var attachment = attachments.get(index);
        var name = attachment.name().replaceAll("[^\\w.-]", "_");
        var type = SAFE_TYPE.matcher(attachment.type()).matches() ? attachment.type() : "application/octet-stream";
        return Optional.of(new Answer(
                200,
                type,
                attachment.bytes(),
                SANDBOX,
                Map.of("Content-Disposition", "attachment; filename=\"" + name + "\"")));
    }

    private static Map<String, Object> json(MailSummary mail) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", mail.id());
        object.put("to", mail.to());
        object.put("from", mail.from());
        object.put("subject", mail.subject());
        object.put("received", mail.received().toString());
        return object;
    }

    private int pages(String to, int size) {
        return (int) Math.max(1, (mails.count(to) + size - 1) / size);
    }

    private static int number(@Nullable String query, String name, int otherwise, int most) {
        var value = parameter(query, name);
        return value.matches("[1-9]\\d{0,8}") ? Math.min(most, Integer.parseInt(value)) : otherwise;
    }

    private static String parameter(@Nullable String query, String name) {
        return Optional.ofNullable(query).stream()
                .flatMap(text -> Arrays.stream(text.split("&", 20)))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> decoded(pair.substring(name.length() + 1)))
                .findFirst()
                .orElse("");
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
