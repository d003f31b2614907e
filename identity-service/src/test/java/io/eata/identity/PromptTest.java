package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class PromptTest {

    private static final String HOLDER = "holder@rally.example";

    private final Client wallet = Client.wallet();
    private final Browser browser;

    PromptTest(@LocalServerPort int port) {
        browser = new Browser(port);
    }

    @AfterEach
    void putTheClockBack() {
        MovableClock.reset();
    }

    @Test
    void none_tells_the_client_that_nobody_is_logged_in_and_shows_nothing() {
        var answer = browser.get(wallet.authorize(Client.verifier(), "prompt", "none"));
        assertThat(Browser.location(answer)).startsWith(wallet.redirectUri());
        assertThat(Browser.parameter(Browser.location(answer), "error")).hasValue("login_required");
    }

    @Test
    void none_gives_a_code_to_somebody_who_is_logged_in() {
        wallet.tokens(browser, HOLDER);
        var answer = browser.get(wallet.authorize(Client.verifier(), "prompt", "none"));
        assertThat(Browser.parameter(Browser.location(answer), "code")).isPresent();
    }

    @Test
    void login_and_select_account_ask_somebody_who_is_logged_in_again_once() {
        wallet.tokens(browser, HOLDER);
        for (var prompt : List.of("login", "select_account")) {
            var verifier = Client.verifier();
            var toLogin = browser.get(wallet.authorize(verifier, "prompt", prompt));
            assertThat(Browser.location(toLogin)).as(prompt).endsWith("/identity/login");
            assertThat(browser.get("/login").statusCode()).isEqualTo(200);
            var back = browser.follow(browser.login("holder@film.example", DemoSettings.PASSWORD));
            var code = Browser.parameter(Browser.location(back), "code").orElseThrow();
            assertThat(Client.Tokens.of(wallet.redeem(browser, code, verifier)).accessClaims())
                    .containsEntry("org", "ALPENFILM");
        }
    }

    @Test
    void login_cannot_be_stepped_over_by_asking_twice() {
        wallet.tokens(browser, HOLDER);
        var address = wallet.authorize(Client.verifier(), "prompt", "login");
        assertThat(Browser.location(browser.get(address))).endsWith("/identity/login");
        assertThat(Browser.location(browser.get(address))).endsWith("/identity/login");
    }

    @Test
    void max_age_asks_only_those_who_logged_in_longer_ago() {
        wallet.tokens(browser, HOLDER);
        var within = browser.get(wallet.authorize(Client.verifier(), "max_age", "300"));
        assertThat(Browser.parameter(Browser.location(within), "code")).isPresent();
        MovableClock.moveBy(Duration.ofMinutes(6));
        var after = browser.get(wallet.authorize(Client.verifier(), "max_age", "300"));
        assertThat(Browser.location(after)).endsWith("/identity/login");
    }
}
