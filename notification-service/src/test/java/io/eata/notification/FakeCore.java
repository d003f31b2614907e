package io.eata.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for core: answers with {@link Samples} whoever brings a token, or nobody while it is away. */
public final class FakeCore implements AutoCloseable {

    private static final Pattern CONTACT = Pattern.compile("/core/v1/platform/carnets/(\\d+)/contact");
    private static final Pattern RECEIPT =
            Pattern.compile("/core/v1/platform/carnets/(\\d+)/transactions/(\\d+)/receipt");

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpServer server;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicReference<CountDownLatch> held = new AtomicReference<>(new CountDownLatch(0));
    private final Set<Long> withoutAddress = ConcurrentHashMap.newKeySet();

    FakeCore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/core";
    }

    public void goAway(boolean isAway) {
        away.set(isAway);
    }

    /** Keeps whoever asks waiting from now on, until the latch opens. */
    public void holdUntil(CountDownLatch latch) {
        held.set(latch);
    }

    /** The holder of that carnet has given no address. */
    public void forgetAddressOf(long carnetId) {
        withoutAddress.add(carnetId);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away.get()) {
                return; // the connection ends without a word
            }
            if (!awaited(held.get())) {
                return;
            }
            var token = exchange.getRequestHeaders().getFirst("Authorization");
            if (token == null || !token.startsWith("Bearer ")) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] body =
                    json.writeValueAsBytes(answerTo(exchange.getRequestURI().getPath()));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Object answerTo(String path) {
        var contact = CONTACT.matcher(path);
        if (contact.matches()) {
            long carnetId = Long.parseLong(contact.group(1));
            return Samples.contact(carnetId, withoutAddress.contains(carnetId) ? null : Samples.ADDRESS);
        }
        var receipt = RECEIPT.matcher(path);
        if (receipt.matches()) {
            return Samples.receipt(
                    Long.parseLong(receipt.group(1)), Long.parseLong(receipt.group(2)), Samples.CANCELLATION_CODE);
        }
        throw new IllegalArgumentException("core has no " + path);
    }
}
