package io.eata.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A small server that speaks contracts. It remembers what it was asked, and can be away. */
final class StandIn {

    private final JsonMapper json;
    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final Function<Asked, Reply> answers;
    private volatile boolean away;

    record Asked(
            String method,
            String path,
            @Nullable String query,
            String subject,
            @Nullable String key,
            @Nullable String version,
            String body) {}

    record Reply(int status, @Nullable Object body) {

        static Reply problem(int status, String code) {
            return new Reply(
                    status,
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("type", "urn:eata:problem:" + code)
                            .put("title", code)
                            .put("status", status)
                            .put("code", code)
                            .put("detail", "From behind."));
        }
    }

    StandIn(JsonMapper json, Function<Asked, Reply> answers) {
        this.json = json;
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void isAway(boolean now) {
        away = now;
    }

    List<Asked> asked() {
        return asked;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getQuery(),
                    subject(Objects.toString(headers.getFirst("Authorization"), "")),
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("If-Match"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            asked.add(request);
            var reply = away ? new Reply(503, null) : answers.apply(request);
            var body = bytes(reply);
            if (reply.body() instanceof byte[]) {
                exchange.getResponseHeaders().add("Content-Type", "application/pdf");
                exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=\"letter.pdf\"");
            } else {
                exchange.getResponseHeaders()
                        .add("Content-Type", reply.status() < 400 ? "application/json" : "application/problem+json");
            }
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] bytes(Reply reply) {
        return switch (reply.body()) {
            case null -> new byte[0];
            case byte[] file -> file;
            case Object value -> json.writeValueAsBytes(value);
        };
    }

    private static String subject(String bearer) {
        try {
            var token = SignedJWT.parse(bearer.replaceFirst("^Bearer ", ""));
            return Objects.requireNonNull(token.getJWTClaimsSet().getSubject());
        } catch (ParseException e) {
            return "";
        }
    }
}
