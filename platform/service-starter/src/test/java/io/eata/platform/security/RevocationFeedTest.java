package io.eata.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.eata.contracts.identity.RevocationList;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import tools.jackson.databind.json.JsonMapper;

class RevocationFeedTest {

    private static final long NOW = 1_800_000_000;
    private static final TokenNames TOKEN = new TokenNames(Set.of(TokenNames.subject("officer")), NOW);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicInteger unchanged = new AtomicInteger();
    private volatile String published = list(Map.of());
    private HttpServer identity = serve(0);
    private final RevocationFeed feed =
            new RevocationFeed(URI.create("http://127.0.0.1:" + port() + "/revocations"), json, OFTEN);

    RevocationFeedTest() throws Exception {}

    @AfterEach
    void stop() {
        feed.stop();
        identity.stop(0);
    }

    @Test
    void hears_of_a_revocation_the_next_time_it_asks() {
        feed.start();
        assertThat(feed.contain(TOKEN)).isFalse();

        published = list(Map.of(TokenNames.subject("officer"), NOW));

        await().untilAsserted(() -> assertThat(feed.contain(TOKEN)).isTrue());
        assertThat(feed.contain(new TokenNames(TOKEN.names(), NOW + 1)))
                .as("a token that was issued afterwards")
                .isFalse();
    }

    @Test
    void does_not_read_a_list_twice_that_has_not_changed() {
        feed.start();
        await().untilAsserted(() -> assertThat(unchanged.get()).isGreaterThan(2));
    }

    @Test
    void goes_on_with_the_last_list_while_identity_is_away_and_hears_more_when_it_is_back() throws Exception {
        published = list(Map.of(TokenNames.subject("officer"), NOW));
        feed.start();
        await().untilAsserted(() -> assertThat(feed.contain(TOKEN)).isTrue());
        int port = port();

        identity.stop(0);
        await().during(OFTEN.multipliedBy(5))
                .untilAsserted(() -> assertThat(feed.contain(TOKEN)).isTrue());

        published = list(Map.of());
        identity = serve(port);
        await().untilAsserted(() -> assertThat(feed.contain(TOKEN)).isFalse());
    }

    @Test
    void believes_nobody_before_it_has_read_a_list() {
        identity.stop(0);

        assertThatThrownBy(() -> feed.contain(TOKEN))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void does_not_take_something_else_for_an_empty_list() {
        published = "<html>a login page</html>";

        assertThatThrownBy(() -> feed.contain(TOKEN)).isInstanceOf(JwtException.class);
    }

    private String list(Map<String, Long> issuedUntil) {
        return json.writeValueAsString(new RevocationList(issuedUntil));
    }

    private int port() {
        return identity.getAddress().getPort();
    }

    private HttpServer serve(int port) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/revocations", exchange -> {
            var body = published.getBytes(UTF_8);
            var tag = "\"" + published.hashCode() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return server;
    }
}
