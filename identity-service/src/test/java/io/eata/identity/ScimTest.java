package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.platform.security.Role;
import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation's directory keeps its accounts. */
@IdentityTest
class ScimTest {

    private static final String TYPE = "application/scim+json";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANNA = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"Anna@Scim.example","externalId":"hr-1",
             "displayName":"Anna Keller","preferredLanguage":"de","roles":[{"value":"OFFICER"}],
             "urn:eata:params:scim:schemas:1.0:CustomsUser":{"region":"North","office":"CH001"}}
            """;

    private final int port;
    private final Accounts accounts;
    private final TestDatabase database;
    private ApiCalls swiss = new ApiCalls(0, "");

    ScimTest(@LocalServerPort int port, Accounts accounts, TestDatabase database) {
        this.port = port;
        this.accounts = accounts;
        this.database = database;
    }

    @BeforeEach
    void begin() throws SQLException {
        swiss = ApiCalls.machine(port, "directory-ch");
        // Who logs in with a provider of the organisation's own needs no invitation.
        update("""
                insert into sso_provider (organisation_id, protocol, state, straight, address, client_id, client_proof, role_claim,
                    role_values, name_claim, email_claim, version, changed_at)
                values ('CUSTOMS-CH', 'OIDC', 'ON', false, 'https://nowhere.example', 'x', 'KEY', 'r', '{}', 'n', 'e', 1, now())
                on conflict do nothing
                """);
    }

    @AfterEach
    void forget() throws SQLException {
        update("delete from sso_provider");
        update("delete from account where login like '%@scim.example' or state = 'ERASED'");
    }

    @Test
    void adds_a_user() {
        var added = post("/Users", ANNA);
        assertThat(added.statusCode()).isEqualTo(201);
        var user = JSON.readTree(added.body());
        assertThat(added.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it)
                        .endsWith("/identity/scim/v2/Users/" + user.get("id").asString()));
        assertThat(added.headers().firstValue("ETag")).hasValue("W/\"0\"");
        assertThat(user.get("userName").asString()).isEqualTo("anna@scim.example");
        assertThat(user.get("externalId").asString()).isEqualTo("hr-1");
        assertThat(user.get("active").asBoolean()).isTrue();
        var account = accounts.byLogin("anna@scim.example").orElseThrow().account();
        assertThat(account.roles()).containsExactly(Role.OFFICER);
        assertThat(account.region()).isEqualTo("North");
        assertThat(account.office()).isEqualTo("CH001");
        assertThat(account.organisation().id()).isEqualTo("CUSTOMS-CH");
    }

    @Test
    void refuses_what_is_there_already_and_what_makes_no_user() {
        post("/Users", ANNA);
        var twice = post("/Users", ANNA);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("uniqueness", "urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(post(
                                "/Users",
                                ANNA.replace("OFFICER", "HOLDER")
                                        .replace("Anna@", "b@")
                                        .replace("hr-1", "hr-2"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/Users", "{\"userName\":\"no address\",\"roles\":[{\"value\":\"OFFICER\"}]}")
                        .body())
                .contains("invalidValue");
        assertThat(post("/Users", "[").body()).contains("invalidSyntax");
    }

    @Test
    void finds_users_by_what_tells_them_apart() {
        post("/Users", ANNA);
        assertThat(total("userName eq \"anna@scim.example\"")).isEqualTo(1);
        assertThat(total("externalId eq \"hr-1\" and active eq true")).isEqualTo(1);
        assertThat(total("externalId eq \"hr-1\" and active eq false")).isZero();
        assertThat(swiss.get("/scim/v2/Users?filter=" + encoded("displayName co \"A\""))
                        .body())
                .contains("invalidFilter");
        var page =
                JSON.readTree(swiss.get("/scim/v2/Users?startIndex=2&count=1").body());
        assertThat(page.get("itemsPerPage").asInt()).isEqualTo(1);
        assertThat(page.get("totalResults").asInt()).isGreaterThan(2);
    }

    @Test
    void shuts_and_opens_an_account() {
        var id = id(post("/Users", ANNA));
        var shut = patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
        assertThat(shut.statusCode()).isEqualTo(200);
        assertThat(state("anna@scim.example")).isEqualTo(AccountState.DISABLED);
        patch("/Users/" + id, "{\"op\":\"Replace\",\"value\":{\"active\":\"True\"}}");
        assertThat(state("anna@scim.example")).isNotEqualTo(AccountState.DISABLED);
    }

    @Test
    void changes_parts_of_a_user_and_the_whole() {
        var id = id(post("/Users", ANNA));
        patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Anna Moser\"}");
        assertThat(accounts.byLogin("anna@scim.example").orElseThrow().account().name())
                .isEqualTo("Anna Moser");
        swiss.send("PUT", "/scim/v2/Users/" + id, ANNA.replace("OFFICER", "CONTROLLER"), TYPE);
        assertThat(accounts.byLogin("anna@scim.example").orElseThrow().account().roles())
                .containsExactly(Role.CONTROLLER);
    }

    @Test
    void changes_nothing_that_somebody_else_has_changed() {
        var id = id(post("/Users", ANNA));
        patch("/Users/" + id, "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Anna Moser\"}");
        var late = swiss.send("PUT", "/scim/v2/Users/" + id, ANNA, TYPE, "If-Match", "W/\"0\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(swiss.get("/scim/v2/Users/" + id, "If-None-Match", "W/\"1\"").statusCode())
                .isEqualTo(304);
    }

    @Test
    void deletes_a_user() {
        var id = id(post("/Users", ANNA));
        assertThat(swiss.send("DELETE", "/scim/v2/Users/" + id, (String) null, TYPE)
                        .statusCode())
                .isEqualTo(204);
        assertThat(swiss.get("/scim/v2/Users/" + id).statusCode()).isEqualTo(404);
        assertThat(accounts.byLogin("anna@scim.example")).isEmpty();
    }

    @Test
    void gives_roles_by_groups() {
        var id = id(post("/Users", ANNA));
        var given = patch(
                "/Groups/CONTROLLER", "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + id + "\"}]}");
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).contains(id);
        assertThat(accounts.byLogin("anna@scim.example").orElseThrow().account().roles())
                .containsExactlyInAnyOrder(Role.OFFICER, Role.CONTROLLER);
        patch("/Groups/OFFICER", "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}");
        assertThat(accounts.byLogin("anna@scim.example").orElseThrow().account().roles())
                .containsExactly(Role.CONTROLLER);
        assertThat(patch("/Groups/CONTROLLER", "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + id + "\\\"]\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/Groups", "{\"displayName\":\"mine\"}").statusCode()).isEqualTo(403);
    }

    @Test
    void locks_nobody_out_by_taking_the_last_administrator() {
        var admin = accounts.byLogin("admin.ch@customs.example").orElseThrow().account();
        assertThat(patch("/Users/" + admin.id(), "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(swiss.send("DELETE", "/scim/v2/Users/" + admin.id(), (String) null, TYPE)
                        .statusCode())
                .isEqualTo(409);
        assertThat(patch(
                                "/Users/" + admin.id(),
                                "{\"op\":\"replace\",\"path\":\"roles\",\"value\":[{\"value\":\"OFFICER\"}]}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(state("admin.ch@customs.example")).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void shows_the_neighbour_nothing() {
        var id = id(post("/Users", ANNA));
        var german = ApiCalls.machine(port, "directory-de");
        assertThat(german.get("/scim/v2/Users/" + id).statusCode()).isEqualTo(404);
        assertThat(german.send("DELETE", "/scim/v2/Users/" + id, (String) null, TYPE)
                        .statusCode())
                .isEqualTo(404);
        assertThat(german.get("/scim/v2/Users?filter=" + encoded("userName eq \"anna@scim.example\""))
                        .body())
                .contains("\"totalResults\":0");
        var members =
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
                        + id + "\"}]}]}";
        assertThat(german.send("PATCH", "/scim/v2/Groups/ADMIN", members, TYPE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void is_closed_to_everybody_but_a_directory() {
        assertThat(ApiCalls.machine(port, "nics-ch").get("/scim/v2/Users").statusCode())
                .isEqualTo(403);
        assertThat(ApiCalls.of(port, "admin.ch@customs.example")
                        .get("/scim/v2/Users")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new ApiCalls(port, "none").get("/scim/v2/Users").statusCode())
                .isEqualTo(401);
    }

    @Test
    void describes_itself() {
        assertThat(swiss.get("/scim/v2/ServiceProviderConfig").body()).contains("\"maxOperations\":1000");
        assertThat(swiss.get("/scim/v2/ResourceTypes").body()).contains("CustomsUser", "/Groups");
        assertThat(swiss.get("/scim/v2/Schemas").body())
                .contains("urn:ietf:params:scim:schemas:core:2.0:User", "region");
    }

    @Test
    void does_many_things_at_once_and_says_what_became_of_each() {
        var answer = post("/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"POST","path":"/Users","bulkId":"a","data":%s},
                 {"method":"POST","path":"/Users","bulkId":"b","data":{"userName":"nonsense"}},
                 {"method":"PATCH","path":"/Groups/CONTROLLER","data":{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                   "Operations":[{"op":"add","path":"members","value":[{"value":"bulkId:a"}]}]}}]}
                """.formatted(ANNA));
        assertThat(answer.statusCode()).isEqualTo(200);
        var results = JSON.readTree(answer.body()).get("Operations");
        assertThat(results.get(0).get("status").asString()).isEqualTo("201");
        assertThat(results.get(1).get("status").asString()).isEqualTo("400");
        assertThat(results.get(2).get("status").asString()).isEqualTo("200");
        assertThat(accounts.byLogin("anna@scim.example").orElseThrow().account().roles())
                .contains(Role.CONTROLLER);
    }

    @Test
    void refuses_a_bulk_beyond_its_bounds() {
        var one = "{\"method\":\"DELETE\",\"path\":\"/Users/1\"}";
        var many = "{\"Operations\":[" + (one + ",").repeat(1_000) + one + "]}";
        assertThat(post("/Bulk", many).body()).contains("tooMany");
        assertThat(post("/Bulk", " ".repeat(1024 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void takes_ten_thousand_users_in_bulks() {
        long begun = System.nanoTime();
        for (int bulk = 0; bulk < 10; bulk++) {
            var operations = new StringBuilder();
            for (int at = 0; at < 1_000; at++) {
                operations
                        .append(at == 0 ? "" : ",")
                        .append("{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"")
                        .append(at)
                        .append("\",\"data\":{\"userName\":\"officer-")
                        .append(bulk * 1_000 + at)
                        .append("@scim.example\",\"externalId\":\"hr-")
                        .append(bulk * 1_000 + at)
                        .append("\",\"roles\":[{\"value\":\"OFFICER\"}]}}");
            }
            var answer = post("/Bulk", "{\"Operations\":[" + operations + "]}");
            assertThat(answer.body().split("\"status\":\"201\"", -1)).hasSize(1_001);
        }
        var taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(taken).isLessThan(Duration.ofMinutes(5));
        assertThat(total("active eq true")).isGreaterThan(10_000);
    }

    private HttpResponse<String> post(String path, String body) {
        return swiss.send("POST", "/scim/v2" + path, body, TYPE);
    }

    private HttpResponse<String> patch(String path, String operation) {
        return swiss.send(
                "PATCH",
                "/scim/v2" + path,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operation + "]}",
                TYPE);
    }

    private int total(String filter) {
        return JSON.readTree(swiss.get("/scim/v2/Users?count=0&filter=" + encoded(filter))
                        .body())
                .get("totalResults")
                .asInt();
    }

    private AccountState state(String login) {
        return accounts.byLogin(login).orElseThrow().account().state();
    }

    private static String id(HttpResponse<String> answer) {
        JsonNode id = JSON.readTree(answer.body()).get("id");
        if (id == null) {
            throw new AssertionError(answer.body());
        }
        return id.asString();
    }

    private static String encoded(String filter) {
        return java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
