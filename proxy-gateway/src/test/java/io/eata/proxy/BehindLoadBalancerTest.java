package io.eata.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A load balancer of ours that ends TLS is believed where the client comes from. */
@ProxyTest
class BehindLoadBalancerTest {

    private static final FakeServices SERVICES = new FakeServices();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("eata.proxy.name", () -> "balanced");
        registry.add("eata.proxy.load-balancers", () -> "127.0.0.1/32");
        Addresses.register(registry, SERVICES);
    }

    @AfterAll
    static void close() {
        SERVICES.close();
    }

    @Test
    void passes_on_what_the_load_balancer_says_and_not_what_the_client_said_to_it() throws Exception {
        assertThat(get("/portal/x").statusCode()).isEqualTo(200);

        var seen = SERVICES.last("/portal/x");
        assertThat(seen.header("X-Forwarded-For")).contains("198.51.100.7");
        assertThat(seen.header("X-Forwarded-Proto")).contains("https");
        assertThat(seen.header("X-Forwarded-Host")).contains("eur.example");
        assertThat(seen.header("X-Forwarded-Port")).contains("443");
    }

    @Test
    void keeps_browsers_at_https_once_they_came_by_it() throws Exception {
        assertThat(get("/").headers().firstValue("Strict-Transport-Security").orElseThrow())
                .contains("max-age=");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("X-Forwarded-For", "203.0.113.66, 198.51.100.7")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Host", "eur.example")
                        .header("X-Forwarded-Port", "443")
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }
}
