package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.eata.platform.test.TestDatabase;
import io.eata.platform.test.TestTokens;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator says, after a login of just now, of whom a second factor is asked. */
@IdentityTest
class FactorPolicyTest {

    private static final String POLICY = "/v1/organisation/factor-policy";
    private static final String ADMIN = "admin.ch@customs.example";
    private static final String APPS_FOR_OFFICERS =
            "{\"roles\": [{\"role\": \"OFFICER\", \"required\": true, \"kinds\": [\"TOTP\"]}]}";

    private final int port;
    private final TestDatabase database;

    FactorPolicyTest(@LocalServerPort int port, TestDatabase database) {
        this.port = port;
        this.database = database;
    }

    @AfterEach
    void asItWas() throws SQLException {
        MovableClock.reset();
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from factor_policy");
        }
    }

    @Test
    void what_is_asked_for_holds_from_the_next_login_on_and_for_this_organisation_alone() {
        var admin = Api.of(port, ADMIN);
        assertThat(admin.put(POLICY, APPS_FOR_OFFICERS).statusCode()).isEqualTo(200);
        assertThat(admin.get(POLICY).body()).contains("OFFICER", "TOTP");
        var neighbour = new Api(port, TestTokens.customs("EU", "DE", "ADMIN").signedWith((ECKey)
                DemoKeys.readRing().getKeys().getFirst()));
        assertThat(neighbour.get(POLICY).body()).contains("roles").doesNotContain("TOTP");

        assertThat(next("officer.ch@customs.example")).endsWith("/login/enrol");
        assertThat(next("officer.de@customs.example")).endsWith("/");
        assertThat(next(ADMIN)).endsWith("/");

        assertThat(admin.put(POLICY, "{\"roles\": []}").statusCode()).isEqualTo(200);
        assertThat(next("officer.ch@customs.example")).endsWith("/");
        assertThat(admin.get("/v1/audit?act=FACTOR_POLICY_CHANGED").body()).contains("FACTOR_POLICY_CHANGED");
    }

    @Test
    void a_login_of_long_ago_is_asked_for_anew_as_the_client_is_told() {
        var portal = Client.portal();
        var browser = new Browser(port);
        var refresh = portal.tokens(browser, ADMIN).requiredRefresh();
        MovableClock.moveBy(Duration.ofMinutes(11));
        var later =
                new Api(port, Client.Tokens.of(portal.refresh(browser, refresh)).access());
        var refused = later.put(POLICY, APPS_FOR_OFFICERS);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("step-up-required");
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_user_authentication", "max_age=600");
        assertThat(later.get(POLICY).body()).as("to look is no risk").doesNotContain("TOTP");
    }

    @Test
    void nonsense_is_refused_and_changes_nothing() {
        var admin = Api.of(port, ADMIN);
        for (var nonsense : new String[] {
            "{}",
            "{\"roles\": [{\"required\": true}]}",
            "{\"roles\": [{\"role\": \"ISSUER\", \"required\": true}]}",
            "{\"roles\": [{\"role\": \"OFFICER\", \"required\": true}, {\"role\": \"OFFICER\", \"required\": false}]}",
            "{\"roles\": [{\"role\": \"OFFICER\", \"required\": true, \"kinds\": [\"SMS\"]}]}"
        }) {
            assertThat(admin.put(POLICY, nonsense).statusCode()).as(nonsense).isEqualTo(400);
        }
        assertThat(admin.get(POLICY).body()).doesNotContain("\"required\":true");
        assertThat(Api.of(port, "officer.ch@customs.example")
                        .put(POLICY, APPS_FOR_OFFICERS)
                        .statusCode())
                .isEqualTo(403);
    }

    /** Where a login leads to. */
    private String next(String login) {
        var browser = new Browser(port);
        HttpResponse<String> after = browser.login(login, DemoSettings.PASSWORD);
        var page = browser.follow(after);
        return page.statusCode() == 302 ? Browser.location(page) : Browser.location(after);
    }
}
