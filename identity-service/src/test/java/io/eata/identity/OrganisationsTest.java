package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.contracts.identity.LetterKind;
import io.eata.identity.audit.Act;
import io.eata.identity.audit.AuditEntry;
import io.eata.identity.audit.AuditLog;
import io.eata.identity.audit.AuditLog.AuditFilter;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ICC operations admits administrations and associations, each of which looks after itself from then on. */
@IdentityTest
class OrganisationsTest {

    private final int port;
    private final SentLetters letters;
    private final AuditLog audit;
    private final ApiCalls icc;

    OrganisationsTest(@LocalServerPort int port, SentLetters letters, AuditLog audit) {
        this.port = port;
        this.letters = letters;
        this.audit = audit;
        icc = ApiCalls.of(port, "operations@icc.example");
    }

    @Test
    void an_administration_is_admitted_and_handed_to_an_administrator_of_its_own() {
        var id = fresh();
        var admitted = put(icc, id, customs("Customs of Nowhere", "CH", "CH", id));
        assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(200);
        assertThat(put(icc, id, customs("Customs of Nowhere", "CH", "CH", id)).statusCode())
                .isEqualTo(200);
        var login = "first@" + id.toLowerCase(Locale.ROOT) + ".example";
        assertThat(invite(icc, id, login).statusCode()).isEqualTo(201);
        assertThat(letters.to(login)).containsExactly(LetterKind.INVITATION_CUSTOMS);
        assertThat(invite(icc, id, login).body()).contains("login-taken");
        assertThat(put(icc, id, customs("Customs of Somewhere", "CH", "CH", id)).body())
                .contains("Customs of Somewhere");
        assertThat(audit.page(id, AuditFilter.ALL, Long.MAX_VALUE, 10))
                .extracting(AuditEntry::act)
                .containsExactly(Act.ORGANISATION_CHANGED, Act.ACCOUNT_INVITED, Act.ORGANISATION_ADMITTED);
        assertThat(icc.get("/v1/accounts").body())
                .as("the administration's people are not ICC's affair")
                .doesNotContain(login);
    }

    @Test
    void organisations_are_listed_by_pages_and_by_type() {
        var first = icc.get("/v1/organisations?type=ASSOCIATION&limit=2");
        var page = Api.json(first);
        assertThat(page.get("rows").size()).isEqualTo(2);
        var next = icc.get("/v1/organisations?type=ASSOCIATION&limit=2&after="
                + page.get("next").asString());
        assertThat(Api.json(next).get("rows").get(0).get("id").asString())
                .isGreaterThan(page.get("rows").get(1).get("id").asString());
        assertThat(next.body()).doesNotContain("CUSTOMS-");
        assertThat(icc.get("/v1/organisations/CUSTOMS-CH").body()).contains("\"territory\":\"CH\"");
        assertThat(icc.get("/v1/organisations/NOBODY").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_refused_with_its_field() {
        var id = fresh();
        assertThat(put(icc, "lower", customs("A", "CH", "CH", id)).body()).contains("\"id\"");
        assertThat(put(icc, id, customs("A", "CH", "CH", "UPPER")).body()).contains("slug");
        assertThat(put(icc, id, "{\"type\":\"CUSTOMS\",\"name\":\"A\",\"country\":\"CH\"}")
                        .body())
                .contains("territory");
        assertThat(put(icc, id, "{\"type\":\"COMPANY\",\"name\":\"A\",\"country\":\"CH\"}")
                        .body())
                .contains("type");
        assertThat(put(icc, id, "{\"type\":\"ASSOCIATION\",\"name\":\" \",\"country\":\"CH\"}")
                        .body())
                .contains("name");
        assertThat(icc.get("/v1/organisations/" + id).statusCode()).isEqualTo(404);

        assertThat(put(icc, "CUSTOMS-CH", customs("Another", "NO", "CH", id)).body())
                .contains("territory", "stays so");
        assertThat(put(icc, "ALPENFILM", customs("Another", "CH", "CH", id)).body())
                .contains("type", "stays so");
        put(icc, id, customs("A", "CH", "CH", id));
        assertThat(put(icc, fresh(), customs("B", "CH", "CH", id)).body()).contains("slug", "another organisation");
        assertThat(invite(icc, "ALPENFILM", "x@example.org").body()).contains("looks after itself");
        assertThat(invite(icc, id, "nobody").body()).contains("login");
    }

    @Test
    void nobody_else_has_business_here() {
        for (var other : List.of("admin.ch@customs.example", "officer.ch@customs.example", "holder@film.example")) {
            var api = ApiCalls.of(port, other);
            assertThat(api.get("/v1/organisations").statusCode()).as(other).isEqualTo(403);
            assertThat(put(api, "CUSTOMS-CH", customs("Mine", "CH", "CH", "mine"))
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
            assertThat(invite(api, "CUSTOMS-CH", "me@example.org").statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> put(ApiCalls by, String id, String body) {
        return by.send("PUT", "/v1/organisations/" + id, body, "application/json");
    }

    private static HttpResponse<String> invite(ApiCalls by, String id, String login) {
        return by.send("POST", "/v1/organisations/" + id + "/administrators", """
                {"login": "%s", "name": "Badge 1", "locale": "fr"}
                """.formatted(login), "application/json");
    }

    private static String customs(String name, String territory, String country, String slug) {
        return """
                {"type": "CUSTOMS", "name": "%s", "territory": "%s", "country": "%s", "slug": "%s"}
                """.formatted(name, territory, country, slug.equals("UPPER") ? slug : slug.toLowerCase(Locale.ROOT));
    }

    private static String fresh() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
