package io.eata.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.contracts.carnet.SealedDocument;
import io.eata.contracts.carnet.StandingView;
import io.eata.contracts.carnet.StandingView.Source;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import io.eata.proxy.replica.ReplicaStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

@ProxyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicaReadingTest {

    private static final FakeServices SERVICES = new FakeServices();
    private static final FakeServices CORE = new FakeServices();
    private static final String FROM_CORE = """
            {"carnetId":%d,"sequence":3,"status":"ACTIVATED","activated":true,"outstanding":{"EU":"1-10"},"openTransits":{},\
            "setsLeft":{"exportation":1,"importation":1,"reExportation":1,"reImportation":1,"transit":1},"holds":[],\
            "source":"CORE","asOf":"2026-11-22T09:00:00Z","ageSeconds":0}""";
    private static final TestToken HOLDER = TestTokens.holder("film");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Facts carnet = new Facts();
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    private CorePublisher core;

    @Autowired
    private ReplicaStore replica;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("eata.proxy.name", () -> "reading");
        registry.add("eata.proxy.standing-timeout", () -> "500ms");
        Addresses.register(registry, SERVICES);
        registry.add("eata.core-url", () -> CORE.url("/core"));
        CORE.stop();
    }

    @BeforeAll
    void fillTheReplica() {
        core.publish(carnet.abroad());
        core.publish(carnet.held("DE"), carnet.held("GB"), carnet.linked("holder.film"));
        core.publish(carnet.document(1));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(replica.document(carnet.id)).isPresent();
            assertThat(replica.read(carnet.id, "holder.film")).hasValueSatisfying(read -> {
                assertThat(read.held()).isTrue();
                assertThat(replica.ledger(carnet.id)).hasSize(5);
                assertThat(read.inStepAt()).isNotNull();
            });
        });
    }

    @BeforeEach
    void coreIsAway() {
        CORE.stop();
    }

    @AfterAll
    static void close() {
        SERVICES.close();
        CORE.close();
    }

    static Stream<Arguments> neighbours() {
        return Stream.of(
                Arguments.of("officer of home", TestTokens.officer("CH", "CH"), 200, 200),
                Arguments.of("officer of a territory of box P", TestTokens.officer("EU", "DE"), 200, 200),
                Arguments.of("controller of another member of that union", TestTokens.controller("EU", "FR"), 200, 200),
                Arguments.of("officer where the carnet was never", TestTokens.officer("GB", "GB"), 200, 200),
                Arguments.of("officer outside box P", TestTokens.officer("NO", "NO"), 404, 404),
                Arguments.of(
                        "officer whose token names a country as territory", TestTokens.officer("DE", "DE"), 404, 404),
                Arguments.of(
                        "customs account without a role",
                        TestTokens.customs("EU", "DE").withRoles(),
                        404,
                        404),
                Arguments.of(
                        "customs account without a territory",
                        TestTokens.officer("EU", "DE").without("territory"),
                        404,
                        404),
                Arguments.of("its association", TestTokens.association("CH-ALLIANCE", "CH"), 200, 200),
                Arguments.of("another association", TestTokens.association("DE-DIHK", "DE"), 404, 404),
                Arguments.of(
                        "another association of the same country", TestTokens.association("CH-OTHER", "CH"), 404, 404),
                Arguments.of(
                        "its association's client without the role",
                        TestTokens.association("CH-ALLIANCE", "CH").withRoles(),
                        404,
                        404),
                Arguments.of("company that bears the association's name", TestTokens.holder("CH-ALLIANCE"), 404, 404),
                Arguments.of("holder who has shown the PIN", HOLDER, 200, 200),
                Arguments.of("another holder", TestTokens.holder("rally"), 404, 404),
                Arguments.of(
                        "officer with the holder's subject",
                        TestTokens.officer("NO", "NO").withSubject("holder.film"),
                        404,
                        404),
                Arguments.of("holder's account without the role", HOLDER.withRoles(), 404, 404),
                Arguments.of("ICC operations", TestTokens.icc(), 404, 200),
                Arguments.of("ICC without the role", TestTokens.icc().withRoles(), 404, 404),
                Arguments.of("notification service", TestTokens.platform("NOTIFICATION"), 404, 404),
                Arguments.of("portal's own client", TestTokens.platform("PORTAL"), 404, 404),
                Arguments.of("proxy's own client", TestTokens.platform("PROXY"), 404, 404));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neighbours")
    void shows_a_carnet_to_those_who_may_see_it_and_to_nobody_else(
            String who, TestToken token, int document, int standing) throws Exception {
        assertThat(get("document", carnet.id, token).statusCode()).as(who).isEqualTo(document);
        assertThat(get("standing", carnet.id, token).statusCode()).as(who).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neighbours")
    void tells_nobody_apart_an_unknown_carnet_from_somebody_elses(
            String who, TestToken token, int document, int standing) throws Exception {
        var unknown = get("document", 1, token);
        assertThat(unknown.statusCode()).isEqualTo(404);
        if (document == 404) {
            assertThat(get("document", carnet.id, token).body()).isEqualTo(unknown.body());
        }
        if (standing == 404) {
            assertThat(get("standing", carnet.id, token).body())
                    .isEqualTo(get("standing", 1, token).body());
        }
    }

    @Test
    void hands_out_the_sealed_document_as_core_sealed_it() throws Exception {
        var response = get("document", carnet.id, HOLDER);

        assertThat(json.readValue(response.body(), SealedDocument.class)).isEqualTo(carnet.document(1));
    }

    @Test
    void answers_with_the_last_known_standing_and_its_age_while_core_is_out_of_reach() throws Exception {
        var before = meters.counter("eata.replica.reads", "kind", "standing", "source", "replica")
                .count();
        var standing = standing(HOLDER);

        assertThat(standing.source()).isEqualTo(Source.REPLICA);
        assertThat(standing.asOf()).isBetween(Instant.now().minusSeconds(30), Instant.now());
        assertThat(standing.ageSeconds()).isBetween(0L, 30L);
        assertThat(standing.sequence()).isEqualTo(5);
        assertThat(standing.outstanding()).containsEntry("CH", "1-20").containsEntry("EU", "1-10");
        assertThat(standing.holds()).containsExactly("EU", "GB");
        assertThat(meters.counter("eata.replica.reads", "kind", "standing", "source", "replica")
                        .count())
                .isEqualTo(before + 1);
    }

    @Test
    void shows_customs_their_own_side_only() throws Exception {
        var german = standing(TestTokens.officer("EU", "DE"));
        assertThat(german.outstanding()).containsOnlyKeys("EU");
        assertThat(german.holds()).containsExactly("EU");
        assertThat(german.sequence()).isEqualTo(4);

        var swiss = standing(TestTokens.officer("CH", "CH"));
        assertThat(swiss.outstanding()).containsOnlyKeys("CH");
        assertThat(swiss.holds()).isEmpty();
        assertThat(swiss.sequence()).isEqualTo(2);

        var british = standing(TestTokens.officer("GB", "GB"));
        assertThat(british.outstanding()).isEmpty();
        assertThat(british.holds()).containsExactly("GB");
    }

    @Test
    void asks_core_with_the_callers_own_token_as_long_as_core_answers() throws Exception {
        var officer = TestTokens.officer("EU", "DE");
        var bearer = officer.bearer();
        answer("/core/v1/customs/carnets/" + carnet.id + "/standing", 200, FROM_CORE.formatted(carnet.id));
        answer("/core/v1/association/carnets/" + carnet.id + "/standing", 200, FROM_CORE.formatted(carnet.id));
        answer("/core/v1/holder/carnets/" + carnet.id + "/standing", 200, FROM_CORE.formatted(carnet.id));
        CORE.start();

        awaitCore(officer);
        var response = send("standing", carnet.id, bearer);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(CORE.last("/core/v1/customs").header("Authorization")).contains(bearer);
        for (var token : List.of(TestTokens.association("CH-ALLIANCE", "CH"), HOLDER)) {
            assertThat(standing(token).source()).isEqualTo(Source.CORE);
        }
        assertThat(CORE.seen("/core/v1/association")).isNotEmpty();
        assertThat(CORE.seen("/core/v1/holder")).isNotEmpty();
        assertThat(standing(TestTokens.icc()).source()).isEqualTo(Source.REPLICA);
    }

    @Test
    void lets_cores_refusal_stand() throws Exception {
        var officer = TestTokens.officer("EU", "FR");
        answer("/core/v1/customs/carnets/" + carnet.id + "/standing", 404, """
                {"type":"urn:eata:problem:not-found","title":"t","status":404,"code":"not-found","detail":"core said so"}""");
        CORE.start();

        await().untilAsserted(() -> {
            var response = get("standing", carnet.id, officer);
            assertThat(response.body()).contains("core said so");
            assertThat(response.statusCode()).isEqualTo(404);
        });
    }

    @Test
    void answers_from_the_replica_when_core_is_there_but_broken() throws Exception {
        var path = "/core/v1/association/carnets/" + carnet.id + "/standing";
        var association = TestTokens.association("CH-ALLIANCE", "CH");
        CORE.start();
        answer(path, 200, FROM_CORE.formatted(carnet.id));
        awaitCore(association);

        answer(path, 500, """
                {"type":"urn:eata:problem:internal","title":"t","status":500,"code":"internal"}""");
        assertThat(standing(association).source()).isEqualTo(Source.REPLICA);
        answer(path, 502, "<html>bad gateway</html>");
        assertThat(standing(association).source()).isEqualTo(Source.REPLICA);
        answer(path, 200, "{\"carnetId\":");
        assertThat(standing(association).source()).isEqualTo(Source.REPLICA);
    }

    @Test
    void does_not_let_everybody_wait_for_a_core_that_hangs() throws Exception {
        var release = new CountDownLatch(1);
        CORE.answer("/core/v1/holder/carnets/" + carnet.id + "/standing", exchange -> {
            if (!waitFor(release)) {
                throw new IOException("never released");
            }
        });
        CORE.start();
        int before = CORE.seen("/core/v1/holder").size();

        for (int i = 0; i < 100; i++) {
            assertThat(standing(HOLDER).source()).isEqualTo(Source.REPLICA);
        }

        assertThat(CORE.seen("/core/v1/holder").size() - before).isLessThan(30);
        release.countDown();
    }

    @Test
    void believes_no_token_but_those_of_identity() throws Exception {
        for (var bearer : List.of(
                HOLDER.expired().bearer(),
                HOLDER.with("iss", "http://evil.example").bearer(),
                HOLDER.with("aud", List.of("other")).bearer(),
                "Bearer " + HOLDER.signedWith(Keys.unknown()),
                "Bearer abc",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.")) {
            var response = send("document", carnet.id, bearer);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("not-authenticated");
        }
        for (int i = 0; i < 20; i++) {
            assertThat(send("document", carnet.id, "Bearer " + HOLDER.signedWith(Keys.unknown()))
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(http.send(HttpRequest.newBuilder(uri("document", carnet.id)).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Two answers in a row: a single one may be the trial call that another's failure outweighs. */
    private void awaitCore(TestToken token) {
        await().untilAsserted(() -> {
            assertThat(standing(token).source()).isEqualTo(Source.CORE);
            assertThat(standing(token).source()).isEqualTo(Source.CORE);
        });
    }

    private static void answer(String path, int status, String body) {
        CORE.answer(path, status, status == 200 ? "application/json" : "application/problem+json", body);
    }

    private StandingView standing(TestToken token) throws IOException, InterruptedException {
        var response = get("standing", carnet.id, token);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return json.readValue(response.body(), StandingView.class);
    }

    private HttpResponse<String> get(String what, long id, TestToken token) throws IOException, InterruptedException {
        return send(what, id, token.bearer());
    }

    private HttpResponse<String> send(String what, long id, String bearer) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(uri(what, id))
                        .header("Authorization", bearer)
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String what, long id) {
        return URI.create("http://127.0.0.1:%d/replica/v1/carnets/%d/%s".formatted(port, id, what));
    }
}
