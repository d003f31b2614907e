package io.eata.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.eata.contracts.identity.LetterKind;
import io.eata.contracts.identity.OpenedLetter;
import io.eata.contracts.problem.Problem;
import io.eata.contracts.problem.ProblemCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for identity: keeps letters until they are reported as sent, and is away when a test says so. */
public final class FakeIdentity implements AutoCloseable {

    private static final Pattern LETTER = Pattern.compile("/identity/v1/letters/([0-9a-f-]{36})(/sent)?");

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean deaf = new AtomicBoolean();
    private final Map<UUID, OpenedLetter> letters = new ConcurrentHashMap<>();

    FakeIdentity() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/identity";
    }

    /** A letter to that address, and nobody else. */
    public UUID write(LetterKind kind, String language, String address) {
        var id = UUID.randomUUID();
        letters.put(id, Samples.letter(id, kind, language, address));
        return id;
    }

    /** The time of the letter is over. */
    public void forget(UUID letter) {
        letters.remove(letter);
    }

    public boolean keeps(UUID letter) {
        return letters.containsKey(letter);
    }

    public void goAway(boolean isAway) {
        away.set(isAway);
    }

    /** Answers for letters, and hears no report. */
    public void beDeaf(boolean isDeaf) {
        deaf.set(isDeaf);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = LETTER.matcher(exchange.getRequestURI().getPath());
            if (away.get() || !path.matches() || (path.group(2) != null && deaf.get())) {
                return; // the connection ends without a word
            }
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            if (token == null || !token.startsWith("Bearer ")) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            var id = UUID.fromString(path.group(1));
            if (path.group(2) != null) {
                letters.remove(id);
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            var letter = letters.get(id);
            answer(exchange, letter == null ? 404 : 200, letter == null ? gone() : letter);
        }
    }

    private static Problem gone() {
        var code = ProblemCode.NOT_FOUND;
        return new Problem(
                "urn:eata:problem:" + code.code(), code.title(), code.status(), code.code(), null, null, null);
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
