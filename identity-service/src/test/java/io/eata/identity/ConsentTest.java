package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What applications outside the platform may do is for each person to allow, and to take back. */
@IdentityTest
class ConsentTest {

    private static final Client PLANNER = new Client("tour-planner", null, "http://127.0.0.1/callback");
    private static final String LENA = "holder@film.example";
    private static final String MARIUS = "holder@rally.example";
    private static final String APPLICATIONS = "/account/applications";

    private final int port;
    private final TestDatabase database;

    ConsentTest(@LocalServerPort int port, TestDatabase database) {
        this.port = port;
        this.database = database;
    }

    @AfterEach
    void forget() throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from oauth2_authorization_consent");
        }
    }

    @Test
    void is_asked_for_once_and_given() {
        var browser = new Browser(port);
        var verifier = Client.verifier();
        var asked = ask(browser, LENA, verifier);
        assertThat(Browser.said(browser.follow(asked)))
                .contains("Allow Tour planner?", "Lena Brunner", "act for you within your roles", "see your name");
        var allowed = allow(browser, asked);
        assertThat(Browser.location(allowed)).startsWith(PLANNER.redirectUri());
        var code = Browser.parameter(Browser.location(allowed), "code").orElseThrow();
        assertThat(PLANNER.redeem(browser, code, verifier).statusCode()).isEqualTo(200);

        assertThat(Browser.parameter(Browser.location(browser.get(PLANNER.authorize(Client.verifier()))), "code"))
                .isPresent();
        assertThat(Browser.said(browser.get(APPLICATIONS))).contains("Tour planner", "see your name");
    }

    @Test
    void is_asked_for_openid_alone_too() {
        var browser = new Browser(port);
        browser.login(LENA, DemoSettings.PASSWORD);
        var asked = browser.get(PLANNER.authorize(Client.verifier(), "scope", "openid"));
        assertThat(Browser.location(asked)).contains("/oauth2/consent");
        assertThat(Browser.parameter(Browser.location(allow(browser, asked, "scope", "openid")), "code"))
                .isPresent();
        // More than was allowed is asked for.
        assertThat(Browser.location(browser.get(PLANNER.authorize(Client.verifier()))))
                .contains("/oauth2/consent");
    }

    @Test
    void is_not_asked_for_by_the_platforms_own_clients() {
        var browser = new Browser(port);
        assertThat(Client.wallet().code(browser, LENA, Client.verifier())).isNotEmpty();
        assertThat(Browser.said(browser.get(APPLICATIONS))).contains("You have allowed none");
    }

    @Test
    void can_be_denied() {
        var browser = new Browser(port);
        var denied = allow(browser, ask(browser, LENA, Client.verifier()), new String[0]);
        assertThat(Browser.location(denied)).startsWith(PLANNER.redirectUri()).contains("error=access_denied");
        assertThat(Browser.said(browser.get(APPLICATIONS))).contains("You have allowed none");
    }

    @Test
    void shows_and_gives_no_scope_that_the_application_did_not_ask_for() {
        var browser = new Browser(port);
        browser.login(LENA, DemoSettings.PASSWORD);
        var asked = browser.get(PLANNER.authorize(Client.verifier(), "scope", "openid"));
        var forged = Browser.location(asked).replaceFirst("scope=[^&]*", "scope=profile%20everything");
        assertThat(Browser.said(browser.get(forged.substring(forged.indexOf("/oauth2")))))
                .contains("act for you within your roles")
                .doesNotContain("see your name", "everything");
        var answer = allow(browser, asked, "scope", "openid", "scope", "profile");
        assertThat(Browser.location(answer)).contains("error=invalid_scope").doesNotContain("code=");
        assertThat(Browser.said(browser.get(APPLICATIONS))).contains("You have allowed none");
    }

    @Test
    void ends_what_the_application_had_when_it_is_withdrawn() {
        var browser = new Browser(port);
        var verifier = Client.verifier();
        var code = Browser.parameter(Browser.location(allow(browser, ask(browser, LENA, verifier))), "code")
                .orElseThrow();
        var token = Client.Tokens.of(PLANNER.redeem(browser, code, verifier)).access();
        assertThat(userInfo(token)).isEqualTo(200);
        var own = Client.wallet().tokens(browser, LENA).access();

        assertThat(Browser.location(browser.press(APPLICATIONS, APPLICATIONS + "/tour-planner/withdraw")))
                .endsWith(APPLICATIONS);
        assertThat(Browser.said(browser.get(APPLICATIONS))).contains("Withdrawn", "You have allowed none");
        assertThat(userInfo(token)).isEqualTo(401);
        assertThat(userInfo(own)).isEqualTo(200);
        assertThat(Browser.location(browser.get(PLANNER.authorize(Client.verifier()))))
                .contains("/oauth2/consent");
    }

    @Test
    void is_nobody_elses_to_give_or_to_withdraw() {
        var lena = new Browser(port);
        var asked = ask(lena, LENA, Client.verifier());
        var marius = new Browser(port);
        marius.follow(marius.login(MARIUS, DemoSettings.PASSWORD));
        assertThat(Browser.said(marius.follow(asked))).contains("This request is not valid any more");
        var stolen = allow(marius, asked);
        assertThat(stolen.headers().firstValue("Location").orElse("")).doesNotContain("code=");

        assertThat(Browser.parameter(Browser.location(allow(lena, asked)), "code"))
                .isPresent();
        marius.press("/account", APPLICATIONS + "/tour-planner/withdraw");
        assertThat(Browser.said(lena.get(APPLICATIONS))).contains("Tour planner");
        assertThat(Browser.said(marius.get(APPLICATIONS))).contains("You have allowed none");
    }

    private int userInfo(String token) {
        return new Browser(port)
                .with("Authorization", "Bearer " + token)
                .get("/userinfo")
                .statusCode();
    }

    /** Logs somebody in for the application; the answer leads to the page that asks. */
    private static HttpResponse<String> ask(Browser browser, String login, String verifier) {
        browser.get(PLANNER.authorize(verifier));
        var asked = browser.follow(browser.login(login, DemoSettings.PASSWORD));
        assertThat(Browser.location(asked)).contains("/oauth2/consent");
        return asked;
    }

    private static HttpResponse<String> allow(Browser browser, HttpResponse<String> asked) {
        return allow(browser, asked, "scope", "openid", "scope", "profile");
    }

    private static HttpResponse<String> allow(Browser browser, HttpResponse<String> asked, String... scopes) {
        var form = new ArrayList<>(List.of(
                "client_id",
                PLANNER.id(),
                "state",
                Browser.parameter(Browser.location(asked), "state").orElseThrow()));
        form.addAll(List.of(scopes));
        return browser.post("/oauth2/authorize", form.toArray(String[]::new));
    }
}
