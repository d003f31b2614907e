package io.eata.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.proxy.status.StatusReport;
import io.eata.proxy.status.StatusReport.ReplicaState.Phase;
import io.eata.proxy.status.StatusReport.ServiceState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@ProxyTest
class FrontDoorTest {

    private static final FakeServices SERVICES = new FakeServices();
    private static final FakeServices PEERS = new FakeServices();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private CorePublisher core;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("eata.proxy.name", () -> "door");
        registry.add("eata.proxy.region", () -> "Europe");
        registry.add("eata.proxy.public-url", () -> "https://eur.example");
        registry.add(
                "eata.proxy.peers",
                () -> String.join(",", "https://eur.example", PEERS.url("/apac"), PEERS.url("/gone")));
        registry.add("eata.mailbox-url", () -> "http://localhost:8104");
        Addresses.register(registry, SERVICES);
        registry.add("eata.notification-url", () -> SERVICES.url("/notification"));
        PEERS.answer("/apac/proxies/self", 200, "application/json", """
                {"name":"apac","region":"Asia and the Pacific","url":"https://apac.example"}""");
        PEERS.answer("/gone/proxies/self", 500, "application/json", "{}");
        SERVICES.answer("/wallet/actuator/health", 503, "application/json", "{\"status\":\"DOWN\"}");
    }

    @AfterAll
    static void close() {
        SERVICES.close();
        PEERS.close();
    }

    @Test
    void leads_everybody_to_their_place() throws Exception {
        var page = get("/", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("href=\"/portal/\"", "href=\"/wallet/\"", "href=\"/nics/swagger-ui\"", "href=\"/status\"")
                .contains("http://localhost:8104");
        assertThat(page.body()).doesNotContain("??");
    }

    @Test
    void leads_short_addresses_to_what_core_offers_without_a_login() throws Exception {
        for (String place : List.of("/advisor?ask=yes&home=CH&more=%7B1%7D", "/territories", "/verify")) {
            var answer = get(place, "text/html");

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/core" + place);
        }
    }

    @Test
    void tells_the_browser_what_a_page_may_do() throws Exception {
        var headers = get("/", "text/html").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=(self)");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void says_of_each_part_whether_it_is_up() throws Exception {
        core.publish(new Facts().issued());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status().replica().phase()).isEqualTo(Phase.IN_STEP));

        var status = status();
        assertThat(status.services())
                .extracting(ServiceState::name)
                .containsExactly("identity", "core", "nics", "portal", "wallet", "reconciliation", "notification");
        assertThat(status.services()).contains(new ServiceState("core", true), new ServiceState("wallet", false));
        assertThat(status.allUp()).isFalse();
        assertThat(status.proxy().region()).isEqualTo("Europe");
    }

    @Test
    void lists_the_proxies_that_a_client_may_use() throws Exception {
        var list = get("/proxies", "application/json");

        assertThat(json.readTree(list.body()))
                .isEqualTo(json.readTree("""
                [{"url":"https://eur.example","name":"door","region":"Europe","up":true},
                 {"url":"%s","name":"apac","region":"Asia and the Pacific","up":true},
                 {"url":"%s","up":false}]""".formatted(PEERS.url("/apac"), PEERS.url("/gone"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json"})
    void gives_programs_the_status_as_json(String accept) throws Exception {
        assertThat(get("/status", accept).headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es", "zh", "ar"})
    void speaks_every_language(String language) throws Exception {
        for (var path : List.of("/", "/status")) {
            var page = get(path + "?lang=" + language, "text/html").body();
            assertThat(page).contains("lang=\"" + language).doesNotContain("??");
        }
    }

    @Test
    void answers_404_for_what_is_not_there() throws Exception {
        assertThat(get("/nothing", "text/html").statusCode()).isEqualTo(404);
        assertThat(get("/nothing", "text/html").body()).contains("There is nothing at this address");
        assertThat(get("/nothing", "*/*").headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(get("/application.yaml", "*/*").statusCode()).isEqualTo(404);
        assertThat(http.send(
                                request("/", "*/*")
                                        .POST(HttpRequest.BodyPublishers.noBody())
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void shows_health_and_nothing_else_of_its_inside() throws Exception {
        assertThat(get("/actuator/health", "*/*").body()).contains("UP").doesNotContain("components");
        assertThat(get("/actuator/health/readiness", "*/*").statusCode()).isEqualTo(200);
        for (var path : List.of("/actuator", "/actuator/prometheus", "/actuator/env", "/actuator/gateway/routes")) {
            assertThat(get(path, "*/*").statusCode()).as(path).isIn(401, 404);
        }
    }

    @Test
    void has_the_same_words_in_every_language() {
        var english = words(Locale.ROOT);
        assertThat(english)
                .contains(
                        "problem.not-found.title",
                        "problem.too-large.title",
                        "problem.core-unreachable.title",
                        "problem.service-unreachable.title",
                        "problem.no-answer.title");
        for (var language : List.of("fr", "de", "es", "zh", "ar")) {
            assertThat(words(Locale.of(language))).as(language).isEqualTo(english);
        }
    }

    private static Set<String> words(Locale locale) {
        var name = Control.getControl(Control.FORMAT_PROPERTIES).toBundleName("messages", locale);
        try (var file = FrontDoorTest.class.getResourceAsStream("/" + name + ".properties")) {
            return new PropertyResourceBundle(Objects.requireNonNull(file)).keySet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StatusReport status() throws IOException, InterruptedException {
        return json.readValue(get("/status", "application/json").body(), StatusReport.class);
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return http.send(request(path, accept).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String accept) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept);
    }
}
