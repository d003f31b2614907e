package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class LogoutTest {

    private static final String OFFICER = "controller.de@customs.example";
    private static final String AFTER = DemoSettings.PROXY + "/portal/";

    private final Client portal = Client.portal();
    private final int port;
    private final Browser browser;

    LogoutTest(@LocalServerPort int port) {
        this.port = port;
        browser = new Browser(port);
    }

    @Test
    void the_client_ends_the_session_and_the_person_comes_back_to_it() {
        var idToken = portal.tokens(browser, OFFICER).requiredId();
        var back = browser.get(logout("id_token_hint", idToken, "post_logout_redirect_uri", AFTER, "state", "s"));
        assertThat(Browser.location(back)).isEqualTo(AFTER + "?state=s");
        assertThat(isLoggedIn(browser)).isFalse();
    }

    @Test
    void the_id_token_of_the_login_is_good_after_any_number_of_refreshes() {
        var first = portal.tokens(browser, OFFICER);
        var second = Client.Tokens.of(portal.refresh(browser, first.requiredRefresh()));
        portal.refresh(browser, second.requiredRefresh());
        var back = browser.get(logout("id_token_hint", first.requiredId(), "post_logout_redirect_uri", AFTER));
        assertThat(Browser.location(back)).isEqualTo(AFTER);
        assertThat(isLoggedIn(browser)).isFalse();
    }

    @Test
    void without_an_address_to_come_back_to_the_person_is_told() {
        var idToken = portal.tokens(browser, OFFICER).requiredId();
        var done = browser.get(logout("id_token_hint", idToken));
        assertThat(browser.follow(done).body()).contains("You are signed out");
        assertThat(isLoggedIn(browser)).isFalse();
    }

    @Test
    void leads_nobody_to_an_address_that_the_client_did_not_register() {
        var idToken = portal.tokens(browser, OFFICER).requiredId();
        var answer = browser.get(logout("id_token_hint", idToken, "post_logout_redirect_uri", "https://evil.example/"));
        assertThat(Browser.location(answer)).endsWith("/identity/logout");
        assertThat(isLoggedIn(browser)).isTrue();
    }

    @Test
    void ends_this_session_and_not_the_persons_other_one() {
        var other = new Browser(port);
        var verifier = Client.verifier();
        var code = portal.code(browser, OFFICER, verifier);
        portal.tokens(other, OFFICER);
        var idToken = Client.Tokens.of(portal.redeem(browser, code, verifier)).requiredId();
        browser.get(logout("id_token_hint", idToken));
        assertThat(isLoggedIn(browser)).isFalse();
        assertThat(isLoggedIn(other)).isTrue();
    }

    @Test
    void asks_the_person_when_the_wish_cannot_be_tied_to_the_session() {
        portal.tokens(browser, OFFICER);
        var another =
                portal.tokens(new Browser(port), "officer.fr@customs.example").requiredId();
        for (var wish :
                new String[] {"/connect/logout", logout("id_token_hint", another), logout("id_token_hint", "garbage")
                }) {
            var asked = browser.get(wish);
            assertThat(browser.follow(asked).body()).contains("Sign out?");
            assertThat(isLoggedIn(browser)).isTrue();
        }
    }

    @Test
    void the_person_ends_the_session_on_the_page() {
        portal.tokens(browser, OFFICER);
        var done = browser.submit("/logout");
        assertThat(browser.follow(done).body()).contains("You are signed out");
        assertThat(isLoggedIn(browser)).isFalse();
    }

    private boolean isLoggedIn(Browser who) {
        return Browser.parameter(
                        Browser.location(who.get(portal.authorize(Client.verifier(), "prompt", "none"))), "code")
                .isPresent();
    }

    private static String logout(String... parameters) {
        return "/connect/logout?" + Browser.encode(parameters);
    }
}
