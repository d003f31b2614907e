package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.eata.platform.security.TokenNames;
import io.eata.platform.test.TestTokens;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PortalTest
class DoorTest {

    private final int port;

    DoorTest(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void core_is_itself() {
        CoreForTests.CORE.reset();
    }

    @Test
    void leads_to_identity_at_the_proxy_the_browser_came_through_with_PKCE() {
        var nobody = new Browser(port, null);
        assertThat(nobody.get("/portal/").path()).isEqualTo("/portal/oauth2/authorization/eata");
        var login = nobody.get("/portal/oauth2/authorization/eata", "X-Forwarded-Host", "proxy.example:8081");
        var url = URLDecoder.decode(login.location(), StandardCharsets.UTF_8);
        assertThat(url)
                .startsWith("http://proxy.example:8081/identity/oauth2/authorize?")
                .contains(
                        "client_id=customs-portal",
                        "code_challenge_method=S256",
                        "nonce=",
                        "redirect_uri=http://proxy.example:8081/portal/login/oauth2/code/eata");
    }

    @Test
    void tells_everybody_else_whom_the_portal_is_for() {
        var page = new Browser(port, "holder").get("/portal/transactions/new");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("This portal is for customs administrations", "Noa Keller");
        assertThat(new Browser(port, "holder").get("/portal/logs/carnets").status())
                .isEqualTo(403);
    }

    @Test
    void lets_only_its_own_people_work_at_the_host_of_an_administration() {
        var german = new Browser(port, "EU/DE/OFFICER");
        assertThat(german.get("/portal/", "X-Forwarded-Host", "customs-de.example.org")
                        .status())
                .isEqualTo(200);
        var french = new Browser(port, "EU/FR/OFFICER").get("/portal/", "X-Forwarded-Host", "customs-de.example.org");
        assertThat(french.status()).isEqualTo(403);
        assertThat(french.body())
                .contains("another administration", "Germany", "France")
                .contains("href=\"http://customs-fr.example.org/portal/\"");
        var style = french.body().replaceAll("(?s).*href=\"([^\"]+eata[.]css)\".*", "$1");
        assertThat(new Browser(port, "EU/FR/OFFICER")
                        .get(style, "X-Forwarded-Host", "customs-de.example.org")
                        .status())
                .as("what the refusal is made of")
                .isEqualTo(200);
    }

    @Test
    void opens_the_logs_to_controllers_and_administrators_only() {
        assertThat(new Browser(port, "EU/DE/OFFICER")
                        .get("/portal/logs/carnets")
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port, "EU/DE/REGIONAL_MANAGER")
                        .get("/portal/logs/carnets")
                        .body())
                .contains("This page is for another role");
        assertThat(new Browser(port, "EU/DE/CONTROLLER")
                        .get("/portal/logs/carnets")
                        .status())
                .isEqualTo(200);
        assertThat(new Browser(port, "EU/DE/ADMIN")
                        .get("/portal/logs/transactions")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void gives_back_what_was_typed_when_the_login_had_run_out() {
        var officer = new Browser(port, "EU/DE/OFFICER");
        officer.get("/portal/transactions/new");
        officer.losesItsSession();
        officer.becomes(null);
        var sent = officer.post("/portal/transactions/new", "carnet", "CHTA 0000 0133", "code", "7KQ2MX9RTB4WN");
        assertThat(sent.path()).isEqualTo("/portal/transactions/new");
        assertThat(officer.get("/portal/transactions/new").path()).isEqualTo("/portal/oauth2/authorization/eata");
        officer.becomes("EU/DE/OFFICER");
        assertThat(officer.get("/portal/transactions/new").body())
                .contains("You were signed in again", "value=\"CHTA 0000 0133\"", "value=\"7KQ2MX9RTB4WN\"");
        assertThat(officer.get("/portal/transactions/new").body()).doesNotContain("You were signed in again");
    }

    @Test
    void closes_on_an_officer_whose_account_was_disabled_also_where_core_is_not_asked() {
        var controller = new Browser(port, "EU/FR/CONTROLLER");
        assertThat(controller.get("/portal/logs/carnets").status()).isEqualTo(200);
        controller.becomes(null);
        assertThat(controller.get("/portal/logs/carnets").status()).isEqualTo(200);

        var now = Instant.now().getEpochSecond();
        TestTokens.publishRevocations(Map.of(TokenNames.subject("controller.FR"), now));
        try {
            await().untilAsserted(() -> assertThat(
                            controller.get("/portal/logs/carnets").location())
                    .contains("/oauth2/authorization/eata"));
        } finally {
            TestTokens.publishRevocations(Map.of());
        }
        assertThat(controller.get("/portal/logs/carnets").location()).contains("/oauth2/authorization/eata");
    }

    @Test
    void takes_no_form_without_its_token() {
        var officer = new Browser(port, "EU/DE/OFFICER");
        var sent = officer.post(
                "/portal/transactions/new", "carnet", "1000", "code", "7KQ2MX9RTB4WN", "office", "DE004811");
        assertThat(sent.path()).isEqualTo("/portal/transactions/new");
        assertThat(officer.get("/portal/transactions/new").body()).contains("value=\"7KQ2MX9RTB4WN\"");
    }

    @Test
    void ends_the_session_at_identity_too() {
        var officer = new Browser(port, "EU/DE/OFFICER");
        officer.get("/portal/");
        var out = officer.post("/portal/logout");
        assertThat(out.path()).isEqualTo("/identity/connect/logout");
        assertThat(out.location()).contains("id_token_hint=id-token", "post_logout_redirect_uri=");
    }

    @Test
    void mirrors_the_pages_in_Arabic() {
        var officer = new Browser(port, "EU/DE/OFFICER");
        assertThat(officer.get("/portal/?lang=ar").body())
                .contains("lang=\"ar\" dir=\"rtl\"", "bootstrap.rtl.css", "معاملة جديدة");
        assertThat(officer.get("/portal/transactions/new").body()).contains("dir=\"rtl\"");
    }
}
