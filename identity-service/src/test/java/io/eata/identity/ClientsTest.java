package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditEntry;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.audit.AuditLog.AuditFilter;
import io.eata.platform.test.TestToken;
import io.eata.platform.test.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Machines are registered by ICC operations; their keys are exchanged by the administrator of their organisation. */
@IdentityTest
class ClientsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final TestToken ICC = TestTokens.icc();
    private static final TestToken CH = association("CH-ALLIANCE", "CH");
    private static final TestToken DE = association("DE-DIHK", "DE");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final Browser browser;
    private final AuditLog audit;

    ClientsTest(@LocalServerPort int port, AuditLog audit) {
        this.port = port;
        this.audit = audit;
        browser = new Browser(port);
    }

    @Test
    void a_key_is_exchanged_without_a_failed_request_and_the_old_one_is_void() {
        var old = DemoKeys.fresh();
        var id = registered("CH-ALLIANCE", "ISSUER", old);
        var machine = new Client(id, old, "");
        assertThat(machine.tokens(browser).accessClaims())
                .containsEntry("org", "CH-ALLIANCE")
                .containsEntry("roles", List.of("ISSUER"));

        var next = DemoKeys.fresh();
        assertThat(send("POST", "/" + id + "/keys", CH, key(next)).statusCode()).isEqualTo(201);
        var withOld = machine.tokens(browser);
        assertThat(status(withOld)).isEqualTo(403);
        assertThat(new Client(id, next, "").tokens(browser).accessClaims()).containsEntry("sub", id);

        assertThat(send("DELETE", "/" + id + "/keys/" + old.getKeyID(), CH, null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(machine.token(browser, "grant_type", "client_credentials").statusCode())
                .isEqualTo(401);
        assertThat(new Client(id, next, "")
                        .token(browser, "grant_type", "client_credentials")
                        .statusCode())
                .isEqualTo(200);
        assertThat(status(withOld)).isEqualTo(401);
        assertThat(acts("CH-ALLIANCE", id))
                .containsExactly(Act.CLIENT_KEY_REMOVED, Act.CLIENT_KEY_ADDED, Act.CLIENT_REGISTERED);
    }

    @Test
    void a_neighbour_sees_and_changes_nothing() {
        var key = DemoKeys.fresh();
        var id = registered("CH-ALLIANCE", "ISSUER", key);
        for (var neighbour : List.of(DE, TestTokens.customs("CH", "CH", "ADMIN"))) {
            assertThat(send("GET", "/" + id, neighbour, null).statusCode()).isEqualTo(404);
            assertThat(send("GET", "/" + id + "/keys", neighbour, null).statusCode())
                    .isEqualTo(404);
            assertThat(send("POST", "/" + id + "/keys", neighbour, key(DemoKeys.fresh()))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(send("DELETE", "/" + id + "/keys/" + key.getKeyID(), neighbour, null)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(send("GET", "?organisation=CH-ALLIANCE", neighbour, null).statusCode())
                    .isEqualTo(403);
            assertThat(send("GET", "?limit=200", neighbour, null).body()).doesNotContain(id);
        }
        assertThat(JSON.readTree(send("GET", "/" + id + "/keys", CH, null).body())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void other_roles_have_no_business_here_and_administrators_register_and_disable_nobody() {
        var id = registered("CUSTOMS-DE", "OFFICER", DemoKeys.fresh());
        for (var other : List.of(
                TestTokens.officer("EU", "DE"),
                TestTokens.controller("EU", "DE"),
                TestTokens.holder("ALPENFILM"),
                TestTokens.association("CH-ALLIANCE", "CH"),
                TestTokens.platform("PORTAL"))) {
            assertThat(send("GET", "", other, null).statusCode()).isEqualTo(403);
            assertThat(send("GET", "/" + id + "/keys", other, null).statusCode())
                    .isEqualTo(403);
        }
        var administrator = TestTokens.customs("EU", "DE", "ADMIN");
        assertThat(send("GET", "/" + id, administrator, null).statusCode()).isEqualTo(200);
        assertThat(send("POST", "", administrator, registration("x-1", "CUSTOMS-DE", "OFFICER", DemoKeys.fresh()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/" + id + "/disablement", administrator, null).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_client_that_is_disabled_gets_no_token_and_its_tokens_are_void() {
        var key = DemoKeys.fresh();
        var id = registered("CUSTOMS-DE", "OFFICER", key);
        var machine = new Client(id, key, "");
        var tokens = machine.tokens(browser);

        assertThat(code(send("DELETE", "/" + id + "/keys/" + key.getKeyID(), ICC, null)))
                .isEqualTo("last-key");
        assertThat(send("POST", "/" + id + "/disablement", ICC, null).body()).contains("disabledAt");

        assertThat(machine.token(browser, "grant_type", "client_credentials").statusCode())
                .isEqualTo(401);
        assertThat(status(tokens)).isEqualTo(401);
        assertThat(send("DELETE", "/" + id + "/keys/" + key.getKeyID(), ICC, null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(acts("CUSTOMS-DE", id)).contains(Act.CLIENT_DISABLED);
    }

    @Test
    void only_public_keys_of_the_one_curve_are_taken_each_once_and_at_most_five() {
        var first = DemoKeys.fresh();
        var id = registered("CH-ALLIANCE", "ISSUER", first);
        var keys = "/" + id + "/keys";
        assertThat(send("POST", keys, CH, first.toJSONString()).statusCode())
                .as("a private key")
                .isEqualTo(400);
        assertThat(send("POST", keys, CH, key(DemoKeys.fresh()).replace("P-256", "P-384"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", keys, CH, "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\",\"kid\":\"s\"}")
                        .statusCode())
                .isEqualTo(400);
        var other = DemoKeys.fresh();
        assertThat(send(
                                "POST",
                                keys,
                                CH,
                                key(other)
                                        .replace(
                                                other.getX().toString(),
                                                DemoKeys.fresh().getX().toString()))
                        .statusCode())
                .as("no point of the curve")
                .isEqualTo(400);
        assertThat(send("POST", keys, CH, key(first)).body()).contains("Unique");
        for (var more = 1; more < 5; more++) {
            assertThat(send("POST", keys, CH, key(DemoKeys.fresh())).statusCode())
                    .isEqualTo(201);
        }
        assertThat(code(send("POST", keys, CH, key(DemoKeys.fresh())))).isEqualTo("too-many");
    }

    @Test
    void a_registration_is_for_an_organisation_and_roles_that_its_machines_may_have() {
        for (var wrong : List.of(
                registration("wrong-1", "CH-ALLIANCE", "ADMIN", DemoKeys.fresh()),
                registration("wrong-2", "CUSTOMS-DE", "ADMIN", DemoKeys.fresh()),
                registration("wrong-3", "PLATFORM", "PROXY", DemoKeys.fresh()),
                registration("wrong-4", "NOWHERE", "ISSUER", DemoKeys.fresh()),
                registration("nics-ch", "CH-ALLIANCE", "ISSUER", DemoKeys.fresh()),
                registration("Wrong 5", "CH-ALLIANCE", "ISSUER", DemoKeys.fresh()))) {
            assertThat(code(send("POST", "", ICC, wrong))).as(wrong).isEqualTo("invalid-input");
        }
    }

    @Test
    void the_list_is_paged_and_shows_the_platforms_own_clients_to_nobody() {
        registered("CH-ALLIANCE", "ISSUER", DemoKeys.fresh());
        var first = JSON.readTree(
                send("GET", "?limit=1&organisation=CH-ALLIANCE", ICC, null).body());
        assertThat(first.get("rows").size()).isEqualTo(1);
        var second = JSON.readTree(send(
                        "GET",
                        "?limit=200&organisation=CH-ALLIANCE&cursor="
                                + first.get("next").asString(),
                        ICC,
                        null)
                .body());
        assertThat(ids(second))
                .isNotEmpty()
                .doesNotContain(first.get("rows").get(0).get("id").asString());
        assertThat(send("GET", "?limit=200", ICC, null).body())
                .contains("nics-de")
                .doesNotContain("customs-portal");
    }

    private String registered(String organisation, String role, ECKey key) {
        var id = "machine-" + NUMBER.incrementAndGet();
        var answer = send("POST", "", ICC, registration(id, organisation, role, key));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static String registration(String id, String organisation, String role, ECKey key) {
        return "{\"id\":\"%s\",\"name\":\"A machine\",\"organisation\":\"%s\",\"roles\":[\"%s\"],\"key\":%s}"
                .formatted(id, organisation, role, key(key));
    }

    private static String key(ECKey key) {
        return key.toPublicJWK().toJSONString();
    }

    private List<Act> acts(String organisation, String id) {
        return audit.page(organisation, new AuditFilter(id, null, null), Long.MAX_VALUE, 100).stream()
                .map(AuditEntry::act)
                .toList();
    }

    private static List<String> ids(JsonNode page) {
        return page.get("rows")
                .valueStream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    private static String code(HttpResponse<String> answer) {
        return JSON.readTree(answer.body()).path("code").asString();
    }

    /** What an endpoint of identity says to the token; of another role, it would be 403 as long as it is good. */
    private int status(Client.Tokens tokens) {
        return answer("GET", "", null, tokens.access()).statusCode();
    }

    private HttpResponse<String> send(String method, String path, TestToken who, @Nullable String body) {
        var key = (ECKey) DemoKeys.readRing().getKeys().getFirst();
        return answer(method, path, body, who.signedWith(key));
    }

    private HttpResponse<String> answer(String method, String path, @Nullable String body, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/identity/v1/clients" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static TestToken association(String code, String country) {
        return TestTokens.association(code, country).withRoles("ASSOCIATION_ADMIN");
    }
}
