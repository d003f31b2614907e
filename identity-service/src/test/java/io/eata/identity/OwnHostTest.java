package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administration's own host name: {@code customs-ch.…}. */
@IdentityTest
class OwnHostTest {

    private final int port;

    OwnHostTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void shows_whose_address_it_is_on_the_login_page() {
        assertThat(Browser.said(at("customs-ch.localhost:8080").get("/login"))).contains("Swiss Customs (demo)");
        assertThat(Browser.said(new Browser(port).get("/login"))).doesNotContain("Swiss Customs (demo)");
        assertThat(Browser.said(at("customs-ch.elsewhere.example").get("/login")))
                .as("a host that the operator did not name")
                .doesNotContain("Swiss Customs (demo)");
    }

    @Test
    void sends_people_back_to_the_portal_at_that_address() {
        var callback = DemoSettings.SWISS_HOST + "/portal/login/oauth2/code/eata";
        var browser = at("customs-ch.localhost:8080");
        browser.get(Client.portal().authorize(Client.verifier(), "redirect_uri", callback));
        var back = browser.follow(browser.login("officer.ch@customs.example", DemoSettings.PASSWORD));
        assertThat(Browser.location(back)).startsWith(callback + "?code=");
    }

    @Test
    void sends_nobody_to_an_address_that_nobody_named() {
        var refused = at("customs-ch.localhost:8080")
                .get(Client.portal()
                        .authorize(
                                Client.verifier(),
                                "redirect_uri",
                                "http://customs-fr.localhost:8080/portal/login/oauth2/code/eata"));
        assertThat(refused.statusCode()).isEqualTo(400);
    }

    private Browser at(String host) {
        return new Browser(port).with("X-Forwarded-Host", host);
    }
}
