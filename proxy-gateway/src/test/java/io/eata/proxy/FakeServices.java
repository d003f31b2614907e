package io.eata.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for the services behind a proxy: remembers every request as it came and answers {@code seen}, unless told
 * otherwise for a path. Can be stopped, and started again at the same port.
 */
final class FakeServices implements AutoCloseable {

    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedDeque<Seen> seen = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;
    private final int port;

    /** A request as a service got it; header names in lower case. */
    record Seen(String method, String uri, Map<String, List<String>> headers, byte[] body) {

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
                    .map(List::getFirst);
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    FakeServices() {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    private HttpServer listen(int at) {
        try {
            var listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), 0);
            listening.setExecutor(threads);
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Answers requests of this very path, query not looked at. */
    void answer(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    void answer(String path, int status, String contentType, String body) {
        answer(path, exchange -> send(exchange, status, contentType, body));
    }

    static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, List<String>>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
            var body = exchange.getRequestBody().readAllBytes();
            var uri = URI.create(exchange.getRequestURI().toString());
            seen.add(new Seen(exchange.getRequestMethod(), uri.toString(), headers, body));
            answers.getOrDefault(uri.getPath(), it -> send(it, 200, "text/plain", "seen"))
                    .handle(exchange);
        }
    }

    /** The requests of a path, oldest first. */
    List<Seen> seen(String pathStart) {
        return seen.stream().filter(it -> it.uri().startsWith(pathStart)).toList();
    }

    Seen last(String pathStart) {
        return seen(pathStart).getLast();
    }

    /** Nobody listens any more; connections are broken. */
    void stop() {
        server.stop(0);
    }

    /** Somebody listens again. */
    void start() {
        server = listen(port);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
