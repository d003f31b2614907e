package io.eata.bench.ground;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Identity with its database and the demo's people, who log in as a browser has them do. */
public final class LoginGround implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final List<String> PEOPLE = List.of(
            "officer.ch@customs.example",
            "officer.de@customs.example",
            "officer.fr@customs.example",
            "officer.gb@customs.example",
            "officer.no@customs.example");
    private static final String PASSWORD = "carnet-demo-2026";

    private final Servers servers;

    private LoginGround(Servers servers) {
        this.servers = servers;
    }

    /** Starts everything; some ten seconds. */
    public static LoginGround start() throws IOException {
        return new LoginGround(Servers.start(
                "identity",
                address -> List.of(
                        "--eata.issuer=" + address + "/identity",
                        "--eata.identity-url=" + address + "/identity",
                        "--eata.proxy-urls=" + address,
                        "--eata.identity.seed=demo")));
    }

    /**
     * A whole login of somebody in a browser that knows nothing yet: the page, the form, and the way on.
     *
     * @throws IOException if it does not lead on
     */
    public void login(int person) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(TIMEOUT)
                .build()) {
            var login = URI.create(servers.address() + "/login");
            var page =
                    browser.send(HttpRequest.newBuilder(login).timeout(TIMEOUT).build(), BodyHandlers.ofString());
            var token = TOKEN.matcher(page.body());
            if (!token.find()) {
                throw new IOException("the login page has no form: " + page.statusCode());
            }
            var form = "_csrf=" + encoded(token.group(1)) + "&username=" + encoded(PEOPLE.get(person % PEOPLE.size()))
                    + "&password=" + encoded(PASSWORD);
            requireIn(browser.send(
                    HttpRequest.newBuilder(login)
                            .timeout(TIMEOUT)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding()));
        }
    }

    private static void requireIn(HttpResponse<Void> answer) throws IOException {
        var next = answer.headers().firstValue("Location").orElse("");
        if (next.isEmpty() || next.contains("/login")) {
            throw new IOException("nobody was logged in: " + answer.statusCode() + " " + next);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        servers.close();
    }
}
