package io.eata.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class TokenClaimsTest {

    private static final List<String> PROTOCOL =
            List.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "scope", "amr", "acr", "auth_time");

    private final int port;

    TokenClaimsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void an_officer_acts_for_an_administration_in_a_territory() {
        assertThat(platformClaims("officer.de@customs.example"))
                .isEqualTo(Map.of(
                        "org", "CUSTOMS-DE",
                        "org_type", "CUSTOMS",
                        "territory", "EU",
                        "country", "DE",
                        "roles", List.of("OFFICER"),
                        "name", "Officer DE-2001"));
    }

    @Test
    void norway_is_a_country_and_not_a_negation() {
        assertThat(platformClaims("officer.no@customs.example"))
                .containsEntry("territory", "NO")
                .containsEntry("country", "NO");
    }

    @Test
    void controllers_and_administrators_have_their_roles() {
        assertThat(platformClaims("controller.ch@customs.example")).containsEntry("roles", List.of("CONTROLLER"));
        assertThat(platformClaims("admin.ch@customs.example")).containsEntry("roles", List.of("ADMIN"));
    }

    @Test
    void a_holder_acts_for_a_company() {
        assertThat(platformClaims("holder@film.example"))
                .isEqualTo(Map.of(
                        "org", "ALPENFILM",
                        "org_type", "COMPANY",
                        "country", "CH",
                        "roles", List.of("HOLDER")));
    }

    @Test
    void the_client_of_a_login_learns_whom_to_greet_and_in_which_language() {
        assertThat(Client.wallet()
                        .tokens(new Browser(port), "holder@film.example")
                        .idClaims())
                .containsEntry("name", "Lena Brunner")
                .containsEntry("locale", "de-CH");
    }

    @Test
    void icc_operations_has_no_territory_and_no_country() {
        assertThat(platformClaims("operations@icc.example"))
                .isEqualTo(Map.of(
                        "org", "ICC",
                        "org_type", "ICC",
                        "roles", List.of("ICC_OPERATIONS"),
                        "name", "ICC operations"));
    }

    @Test
    void an_associations_system_acts_for_the_association_and_has_no_name() {
        assertThat(withoutProtocol(
                        Client.machine("nics-ch").tokens(new Browser(port)).accessClaims()))
                .isEqualTo(Map.of(
                        "org", "CH-ALLIANCE",
                        "org_type", "ASSOCIATION",
                        "country", "CH",
                        "roles", List.of("ISSUER")));
    }

    @Test
    void the_platforms_own_services_have_a_role_each() {
        Map.of(
                        "notification",
                        "NOTIFICATION",
                        "reconciliation",
                        "RECONCILIATION",
                        "proxy",
                        "PROXY",
                        "customs-portal",
                        "PORTAL")
                .forEach((client, role) -> assertThat(withoutProtocol(
                                Client.machine(client).tokens(new Browser(port)).accessClaims()))
                        .isEqualTo(Map.of("org", "PLATFORM", "org_type", "PLATFORM", "roles", List.of(role))));
    }

    @Test
    void access_tokens_are_for_the_platform_and_live_ten_minutes() throws Exception {
        var token = Client.portal()
                .tokens(new Browser(port), "officer.ch@customs.example")
                .accessJwt();
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(token.getHeader().getKeyID()).isNotBlank();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(DemoSettings.ISSUER);
        assertThat(claims.getAudience()).containsExactly("eata");
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(600));
    }

    @Test
    void id_tokens_are_for_the_client_say_the_same_of_the_person_and_live_as_long() {
        var tokens = Client.portal().tokens(new Browser(port), "officer.ch@customs.example");
        var id = tokens.idClaims();
        assertThat(id)
                .containsAllEntriesOf(withoutProtocol(tokens.accessClaims()))
                .containsEntry("aud", "customs-portal")
                .containsEntry("sub", tokens.accessClaims().get("sub"))
                .containsKeys("sid", "auth_time");
        assertThat(id.get("exp")).isEqualTo(((Number) requireNonNull(id.get("iat"))).longValue() + 600);
    }

    @Test
    void the_subject_stays_the_same_and_is_not_the_e_mail_address() {
        var first = Client.portal()
                .tokens(new Browser(port), "officer.fr@customs.example")
                .accessClaims();
        var second = Client.wallet()
                .tokens(new Browser(port), "officer.fr@customs.example")
                .accessClaims();
        assertThat(first.get("sub")).isEqualTo(second.get("sub"));
        assertThat(first.get("sub")).asString().doesNotContain("@");
    }

    private Map<String, Object> platformClaims(String login) {
        return withoutProtocol(Client.portal().tokens(new Browser(port), login).accessClaims());
    }

    private static Map<String, Object> withoutProtocol(Map<String, Object> claims) {
        var rest = new HashMap<>(claims);
        rest.keySet().removeAll(PROTOCOL);
        return rest;
    }
}
