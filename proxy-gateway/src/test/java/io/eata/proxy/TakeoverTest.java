package io.eata.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.platform.test.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two proxies as processes of their own, one set of services and topics behind both; one is killed. */
class TakeoverTest {

    private static final Duration STARTED = Duration.ofMinutes(3);
    private static final String OFFICER = TestTokens.officer("EU", "DE").bearer();

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void another_proxy_takes_over_when_one_is_killed() throws Exception {
        var addresses = List.of(ProxyProcess.freeAddress(), ProxyProcess.freeAddress());
        var facts = new Facts();
        try (var services = new FakeServices();
                var core = new CorePublisher();
                var eur = ProxyProcess.start("takeover-eur", addresses.get(0), addresses, services);
                var apac = ProxyProcess.start("takeover-apac", addresses.get(1), addresses, services)) {
            core.publish(facts.abroad());
            core.publish(facts.document(1));
            for (var proxy : List.of(eur, apac)) {
                await().atMost(STARTED)
                        .pollInterval(Duration.ofMillis(250))
                        .until(() -> answers(proxy, "/replica/v1/carnets/" + facts.id + "/document"));
            }
            var client = new FailoverProxies(learntFrom(eur));
            assertThat(client.get("/core/v1/customs/holds", OFFICER).statusCode())
                    .isEqualTo(200);
            assertThat(client.preferred()).isEqualTo(eur.url());

            eur.kill();
            var document = client.get("/replica/v1/carnets/" + facts.id + "/document", OFFICER);

            assertThat(document.statusCode()).isEqualTo(200);
            assertThat(document.body()).contains("opaque." + facts.id + ".1");
            assertThat(client.preferred()).isEqualTo(apac.url());
            assertThat(client.get("/core/v1/customs/holds", OFFICER).statusCode())
                    .isEqualTo(200);
            await().untilAsserted(() ->
                    assertThat(listed(apac, eur.url()).get("up").asBoolean()).isFalse());

            core.publish(facts.held("DE"));
            services.stop();
            // A replica that is still being filled says so with 503, and there is nobody else left to ask: the client
            // asks again.
            await().ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(() -> assertThat(client.get("/replica/v1/carnets/" + facts.id + "/standing", OFFICER)
                                    .body())
                            .contains("\"source\":\"REPLICA\"", "\"holds\":[\"EU\"]"));
        }
    }

    /** A client that knows one proxy gets to know the others from it. */
    private List<URI> learntFrom(ProxyProcess proxy) throws IOException, InterruptedException {
        return StreamSupport.stream(list(proxy).spliterator(), false)
                .map(listed -> URI.create(listed.get("url").asString()))
                .toList();
    }

    private JsonNode listed(ProxyProcess proxy, URI url) throws IOException, InterruptedException {
        return StreamSupport.stream(list(proxy).spliterator(), false)
                .filter(listed -> listed.get("url").asString().equals(url.toString()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode list(ProxyProcess proxy) throws IOException, InterruptedException {
        return json.readTree(new FailoverProxies(List.of(proxy.url()))
                .get("/proxies", OFFICER)
                .body());
    }

    private static boolean answers(ProxyProcess proxy, String path) throws InterruptedException {
        assertThat(proxy.isAlive()).as("the process of " + proxy.url()).isTrue();
        try {
            return new FailoverProxies(List.of(proxy.url())).get(path, OFFICER).statusCode() == 200;
        } catch (IOException e) {
            return false; // not up yet
        }
    }
}
