package io.eata.nics;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Stands in for core: answers what a test tells it to, mostly golden samples, and remembers what it was asked. */
final class CoreStandIn implements AutoCloseable {

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Reply> answers = request -> new Reply(500, "{}");

    record Asked(
            String method,
            String path,
            @Nullable String query,
            String token,
            @Nullable String key,
            String body) {}

    record Reply(int status, String body, @Nullable String name) {

        Reply(int status, String body) {
            this(status, body, null);
        }

        /** A PDF to be saved under that name. */
        static Reply file(String name, String content) {
            return new Reply(200, content, name);
        }

        static Reply golden(int status, String sample) {
            return new Reply(status, CoreStandIn.golden(sample));
        }

        static Reply problem(int status, String code) {
            return new Reply(status, """
                    {"type":"urn:eata:problem:%s","title":"%s","status":%d,"code":"%s","detail":"From core."}""".formatted(code, code, status, code));
        }
    }

    CoreStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/core", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/core";
    }

    void answersWith(Reply answer) {
        answersBy(request -> answer);
    }

    void answersBy(Function<Asked, Reply> how) {
        asked.clear();
        answers = how;
    }

    List<Asked> asked() {
        return asked;
    }

    Asked onlyAsked() {
        if (asked.size() != 1) {
            throw new AssertionError("core was asked " + asked.size() + " times");
        }
        return asked.getFirst();
    }

    static String golden(String sample) {
        try (var stream = CoreStandIn.class.getResourceAsStream("/golden/" + sample + ".json")) {
            return new String(Objects.requireNonNull(stream, sample).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestURI().getQuery(),
                    Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"), ""),
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            asked.add(request);
            var answer = answers.apply(request);
            var body = answer.body().getBytes(UTF_8);
            var headers = exchange.getResponseHeaders();
            if (answer.name() == null) {
                headers.add("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
            } else {
                headers.add("Content-Type", "application/pdf");
                headers.add("Content-Disposition", "attachment; filename=\"" + answer.name() + "\"");
                headers.add("X-Of-Core", "its own business");
            }
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
