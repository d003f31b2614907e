package io.eata.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ProxyTest
class RoutingTest {

    private static final FakeServices SERVICES = new FakeServices();
    private static final FakeServices GONE = new FakeServices();
    private static final int MEGABYTE = 1024 * 1024;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("eata.proxy.name", () -> "routing");
        Addresses.register(registry, SERVICES);
        registry.add("eata.wallet-url", () -> GONE.url("/wallet"));
        GONE.stop();
    }

    @AfterAll
    static void close() {
        SERVICES.close();
        GONE.close();
    }

    @Test
    void passes_path_query_and_token_on_as_they_came() throws Exception {
        var response = get(
                "/nics/v1/carnets?number=CHTA%2F1&number=2&empty=&flag",
                request -> request.header("Authorization", "Bearer abc"));

        assertThat(response.statusCode()).isEqualTo(200);
        var seen = SERVICES.last("/nics/v1/carnets");
        assertThat(seen.uri()).isEqualTo("/nics/v1/carnets?number=CHTA%2F1&number=2&empty=&flag");
        assertThat(seen.header("Authorization")).contains("Bearer abc");
    }

    @Test
    void leads_to_the_customs_api_that_the_portal_has_below_its_own_path() throws Exception {
        assertThat(get("/api/customs/v1/feed?after=x", request -> {}).statusCode())
                .isEqualTo(200);
        assertThat(SERVICES.last("/portal/api/customs/v1/feed").uri()).isEqualTo("/portal/api/customs/v1/feed?after=x");
        assertThat(get("/api/customs/actuator/env", request -> {}).statusCode()).isEqualTo(404);
    }

    @Test
    void is_the_way_to_the_portal_at_the_host_of_a_customs_administration() throws Exception {
        var answer = raw("""
                GET / HTTP/1.1
                Host: customs-ch.example.org
                Connection: close

                """);
        assertThat(answer)
                .startsWith("HTTP/1.1 302")
                .containsIgnoringCase("Location: http://customs-ch.example.org/portal/");
    }

    @Test
    void tells_the_service_the_address_that_the_client_used() throws Exception {
        get("/portal/where", request -> {});

        var seen = SERVICES.last("/portal/where");
        assertThat(seen.header("Host")).contains("127.0.0.1:" + port);
        assertThat(seen.header("X-Forwarded-Host")).contains("127.0.0.1:" + port);
        assertThat(seen.header("X-Forwarded-Port")).contains(Integer.toString(port));
        assertThat(seen.header("X-Forwarded-Proto")).contains("http");
        assertThat(seen.header("X-Forwarded-For")).contains("127.0.0.1");
    }

    @Test
    void believes_nothing_that_a_client_says_of_where_it_comes_from() throws Exception {
        get(
                "/portal/forged",
                request -> request.header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Port", "443")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("X-Forwarded-Anything", "evil")
                        .header("X-Real-IP", "203.0.113.9")
                        .header("Forwarded", "for=203.0.113.9;host=evil.example;proto=https"));

        var seen = SERVICES.last("/portal/forged");
        assertThat(seen.headers().toString()).doesNotContain("203.0.113.9", "evil", "https");
        assertThat(seen.headers()).doesNotContainKeys("forwarded", "x-real-ip", "x-forwarded-prefix");
        assertThat(seen.headers().get("x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(seen.headers().get("x-forwarded-proto")).containsExactly("http");
    }

    @Test
    void ends_at_this_hop_what_is_meant_for_it_only() throws Exception {
        var answer = raw("""
                GET /core/v1/hop HTTP/1.1
                Host: region.example
                Connection: close, X-Only-Here, X-Forwarded-For
                Keep-Alive: timeout=5
                X-Only-Here: yes
                TE: trailers
                Proxy-Authorization: Basic abc
                Proxy-Connection: keep-alive
                Upgrade: h2c

                """);

        assertThat(answer).startsWith("HTTP/1.1 200");
        var seen = SERVICES.last("/core/v1/hop");
        assertThat(seen.headers())
                .doesNotContainKeys(
                        "x-only-here", "te", "proxy-authorization", "proxy-connection", "upgrade", "keep-alive");
        assertThat(seen.header("X-Forwarded-For")).contains("127.0.0.1");
        assertThat(seen.header("Host")).contains("region.example");
        assertThat(seen.header("X-Forwarded-Host")).contains("region.example");
    }

    @Test
    void passes_redirects_and_cookies_of_a_service_on_without_following_or_keeping_them() throws Exception {
        SERVICES.answer("/identity/login", exchange -> {
            exchange.getResponseHeaders().add("Location", "/identity/next?a=1");
            exchange.getResponseHeaders().add("Set-Cookie", "EATA_IDENTITY=1; Path=/identity; HttpOnly");
            exchange.getResponseHeaders().add("Set-Cookie", "OTHER=2; Path=/identity");
            exchange.sendResponseHeaders(302, -1);
        });

        var response = get("/portal/login", request -> {});
        assertThat(response.statusCode()).isEqualTo(200);
        SERVICES.answer("/portal/redirect", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + "/portal/next");
            exchange.getResponseHeaders().add("Set-Cookie", "EATA_PORTAL=1; Path=/portal; HttpOnly");
            exchange.getResponseHeaders().add("Set-Cookie", "OTHER=2; Path=/portal");
            exchange.sendResponseHeaders(302, -1);
        });
        response = get("/portal/redirect", request -> {});
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().allValues("Location"))
                .containsExactly("http://127.0.0.1:" + port + "/portal/next");
        assertThat(response.headers().allValues("Set-Cookie"))
                .containsExactlyInAnyOrder("EATA_PORTAL=1; Path=/portal; HttpOnly", "OTHER=2; Path=/portal");

        get("/portal/after", request -> {});
        assertThat(SERVICES.last("/portal/after").headers()).doesNotContainKey("cookie");
    }

    @Test
    void passes_a_form_on_byte_by_byte() throws Exception {
        var form = "b=2&a=1&b=%E4%B8%AD&empty=&code=A%2BB+C";
        post("/portal/form?lang=de&a=query", "application/x-www-form-urlencoded", form.getBytes(UTF_8));

        var seen = SERVICES.last("/portal/form");
        assertThat(seen.text()).isEqualTo(form);
        assertThat(seen.uri()).isEqualTo("/portal/form?lang=de&a=query");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "POST"})
    void passes_bodies_of_every_method_on(String method) throws Exception {
        http.send(
                request("/core/v1/holder/body")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString("{\"a\":1}"))
                        .build(),
                BodyHandlers.ofString());

        var seen = SERVICES.last("/core/v1/holder/body");
        assertThat(seen.method()).isEqualTo(method);
        assertThat(seen.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void leaves_it_to_a_service_what_a_browser_may_do_with_its_pages() throws Exception {
        SERVICES.answer("/portal/page", exchange -> {
            exchange.getResponseHeaders()
                    .add("Content-Security-Policy", "default-src 'none'; form-action 'self' http://x");
            FakeServices.send(exchange, 200, "text/html", "<p>page</p>");
        });

        var page = get("/portal/page", request -> {}).headers();
        assertThat(page.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; form-action 'self' http://x");
        assertThat(page.firstValue("Permissions-Policy")).isEmpty();
        assertThat(get("/portal/silent", request -> {}).headers().firstValue("Content-Security-Policy"))
                .isEmpty();
    }

    @Test
    void passes_compressed_answers_on_as_they_are() throws Exception {
        SERVICES.answer("/nics/zipped", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (var zip = new java.util.zip.GZIPOutputStream(exchange.getResponseBody())) {
                zip.write("{}".getBytes(UTF_8));
            }
        });

        var response = http.send(
                request("/nics/zipped").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(response.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes())
                .asString()
                .isEqualTo("{}");
        assertThat(SERVICES.last("/nics/zipped").header("Accept-Encoding")).contains("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/core/actuator/health",
                "/core/actuator",
                "/identity/actuator/env",
                "/core/v1/actuator/x",
                "/core/%61ctuator/health",
                "/portal/Actuator/heapdump",
                "/core/v1/platform/carnets/1/contact",
                "/core/v1/platform",
                "/core/v1/%70latform/carnets/1/contact",
                "/core/V1/platform/carnets/1/contact",
                "/%63ore/v1/platform/carnets/1/contact",
                "/identity/v1/platform/account-imports/checks",
                "/identity/V1/%70latform/account-imports/checks"
            })
    void hides_what_is_for_the_platform_only(String path) throws Exception {
        var response = get(path, request -> {});

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(SERVICES.seen(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/core//v1/platform/carnets/1/contact",
                "/core/v1/./platform/carnets/1/contact",
                "/core/v1/x/../platform/carnets/1/contact",
                "/core/v1/platform;a=b/carnets/1/contact",
                "/core;a=b/v1/platform/carnets/1/contact",
                "/core/v1%2fplatform/carnets/1/contact",
                "/core/v1/%2e%2e/v1/platform/x",
                "/core/v1\\platform/x",
                "/core%00/actuator",
                "/portal/..;/core/v1/platform/x"
            })
    void takes_no_crooked_path(String path) throws Exception {
        int before = SERVICES.seen("/").size();

        var answer = raw("GET " + path + " HTTP/1.1\nHost: x\nConnection: close\n\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404).*");
        assertThat(SERVICES.seen("/")).hasSize(before);
    }

    @Test
    void answers_404_where_there_is_no_service() throws Exception {
        assertThat(get("/notification/anything", request -> {}).statusCode()).isEqualTo(404);
        assertThat(get("/corex", request -> {}).statusCode()).isEqualTo(404);
        assertThat(SERVICES.seen("/notification")).isEmpty();
    }

    @Test
    void says_in_a_problem_that_a_service_is_out_of_reach() throws Exception {
        var response = get("/wallet/api/x", request -> request.header("Accept", "application/json"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body()).contains("\"service-unreachable\"").doesNotContain("127.0.0.1");
    }

    @Test
    void shows_a_browser_a_page_when_a_service_is_out_of_reach() throws Exception {
        var response =
                get("/wallet/", request -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(response.body()).contains("This part is out of reach").contains("href=\"/status\"");
    }

    @Test
    void does_not_claim_that_nothing_was_done_once_a_command_was_sent() throws Exception {
        SERVICES.answer("/core/v1/customs/transactions", exchange -> exchange.close());

        var response = post("/core/v1/customs/transactions", "application/json", "{}".getBytes(UTF_8));

        assertThat(response.statusCode()).isEqualTo(504);
        assertThat(response.body()).contains("\"no-answer\"");
    }

    @Test
    void refuses_an_announced_body_of_more_than_16_megabytes_without_reading_it() throws Exception {
        var response = post("/nics/v1/announced", "application/json", new byte[16 * MEGABYTE + 1]);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"too-large\"");
        assertThat(SERVICES.seen("/nics/v1/announced")).isEmpty();
    }

    @Test
    void refuses_an_unannounced_body_as_soon_as_it_is_too_large() throws Exception {
        var response = postChunked("/nics/v1/unannounced", () -> new Zeros(16 * MEGABYTE + 1));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("\"too-large\"");
    }

    @Test
    void passes_16_megabytes_on() throws Exception {
        var response = postChunked("/nics/v1/just", () -> new Zeros(16 * MEGABYTE));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(SERVICES.last("/nics/v1/just").body()).hasSize(16 * MEGABYTE);
    }

    private HttpResponse<String> postChunked(String path, Supplier<InputStream> body) throws Exception {
        return http.send(request(path).POST(BodyPublishers.ofInputStream(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        return http.send(
                request(path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, Consumer<HttpRequest.Builder> more) throws Exception {
        var request = request(path);
        more.accept(request);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    /** Sends what no well-behaved client would. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(into, offset, offset + count, (byte) 0);
            left -= count;
            return count;
        }
    }
}
