package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class AuthorizationCodeTest {

    private static final String OFFICER = "officer.de@customs.example";
    private static final String HOLDER = "holder@film.example";

    private final int port;

    AuthorizationCodeTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void leads_a_person_from_the_client_over_the_login_page_back_with_a_code() {
        var browser = new Browser(port);
        var verifier = Client.verifier();
        var toLogin = browser.get(Client.portal().authorize(verifier));
        assertThat(toLogin.statusCode()).isEqualTo(302);
        assertThat(Browser.location(toLogin)).endsWith("/identity/login");

        var back = browser.login(OFFICER, DemoSettings.PASSWORD);
        var withCode = browser.follow(back);

        assertThat(Browser.location(withCode)).startsWith(Client.portal().redirectUri() + "?code=");
        assertThat(Browser.parameter(Browser.location(withCode), "state")).hasValue("the state");
    }

    @Test
    void gives_the_portal_tokens_for_the_code_its_key_and_the_verifier() {
        var tokens = Client.portal().tokens(new Browser(port), OFFICER);
        assertThat(tokens.accessClaims()).containsEntry("iss", DemoSettings.ISSUER);
        assertThat(tokens.idClaims()).containsEntry("nonce", "the nonce").containsEntry("aud", "customs-portal");
        assertThat(tokens.refresh()).isNotNull();
    }

    @Test
    void gives_a_public_client_tokens_for_the_verifier_alone_but_no_refresh_token() {
        var tokens = Client.wallet().tokens(new Browser(port), HOLDER);
        assertThat(tokens.accessClaims()).containsEntry("iss", DemoSettings.ISSUER);
        assertThat(tokens.refresh()).isNull();
    }

    @Test
    void does_not_ask_for_the_password_again_within_the_session() {
        var browser = new Browser(port);
        Client.portal().tokens(browser, OFFICER);
        var straight = browser.get(Client.wallet().authorize(Client.verifier()));
        assertThat(Browser.parameter(Browser.location(straight), "code")).isPresent();
    }

    @Test
    void refuses_a_request_without_pkce() {
        for (var client : List.of(Client.portal(), Client.wallet())) {
            var refused = new Browser(port)
                    .get(client.authorize(Client.verifier(), "code_challenge", "", "code_challenge_method", ""));
            assertThat(Browser.location(refused)).startsWith(client.redirectUri());
            assertThat(Browser.parameter(Browser.location(refused), "error")).hasValue("invalid_request");
            assertThat(Browser.parameter(Browser.location(refused), "error_description"))
                    .hasValueSatisfying(it -> assertThat(it).contains("code_challenge"));
        }
    }

    @Test
    void refuses_a_plain_challenge() {
        var refused =
                new Browser(port).get(Client.wallet().authorize(Client.verifier(), "code_challenge_method", "plain"));
        assertThat(Browser.parameter(Browser.location(refused), "error")).hasValue("invalid_request");
    }

    @Test
    void refuses_another_verifier() {
        for (var client : List.of(Client.portal(), Client.wallet())) {
            var browser = new Browser(port);
            var code = client.code(browser, HOLDER, Client.verifier());
            var refused = client.redeem(browser, code, Client.verifier());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("invalid_grant");
        }
    }

    @Test
    void takes_a_code_once() {
        var browser = new Browser(port);
        var verifier = Client.verifier();
        var code = Client.wallet().code(browser, HOLDER, verifier);
        assertThat(Client.wallet().redeem(browser, code, verifier).statusCode()).isEqualTo(200);
        assertThat(Client.wallet().redeem(browser, code, verifier).body()).contains("invalid_grant");
    }

    @Test
    void takes_a_code_once_when_many_redeem_it_at_the_same_moment() throws Exception {
        var browser = new Browser(port);
        var verifier = Client.verifier();
        var code = Client.wallet().code(browser, HOLDER, verifier);
        Callable<Integer> redeem =
                () -> Client.wallet().redeem(new Browser(port), code, verifier).statusCode();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(List.of(redeem, redeem, redeem, redeem, redeem, redeem, redeem, redeem));
            var statuses = answers.stream().map(it -> it.resultNow()).toList();
            assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
        }
    }

    @Test
    void does_not_give_one_client_the_tokens_for_another_ones_code() {
        var browser = new Browser(port);
        var verifier = Client.verifier();
        var code = Client.wallet().code(browser, HOLDER, verifier);
        assertThat(Client.portal().redeem(browser, code, verifier).body()).contains("invalid_grant");
    }

    @Test
    void comes_back_to_any_port_of_the_loopback_address() {
        var commandLine = new Client("wallet-web", null, "http://127.0.0.1:51004/callback");
        assertThat(commandLine.tokens(new Browser(port), HOLDER).accessClaims()).containsKey("sub");
    }

    @Test
    void comes_back_to_each_proxy() {
        var atOtherProxy = new Client("wallet-web", null, DemoSettings.OTHER_PROXY + "/wallet/callback");
        assertThat(atOtherProxy.tokens(new Browser(port), HOLDER).accessClaims())
                .containsKey("sub");
    }

    @Test
    void leads_nobody_to_an_address_that_is_not_registered() {
        for (var address : List.of(
                "http://localhost:9999/wallet/callback",
                "http://localhost:8080/wallet/callback/more",
                "http://127.0.0.1:51004/elsewhere",
                "https://evil.example/")) {
            var refused = new Browser(port).get(Client.wallet().authorize(Client.verifier(), "redirect_uri", address));
            assertThat(refused.statusCode()).as(address).isEqualTo(400);
            assertThat(refused.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void knows_no_implicit_and_no_password_grant() {
        var implicit = new Browser(port).get(Client.wallet().authorize(Client.verifier(), "response_type", "token"));
        assertThat(implicit.statusCode()).isEqualTo(400);
        var password = Client.wallet()
                .token(
                        new Browser(port),
                        "grant_type",
                        "password",
                        "username",
                        HOLDER,
                        "password",
                        DemoSettings.PASSWORD);
        assertThat(password.statusCode()).isIn(400, 401);
        assertThat(password.body()).doesNotContain("access_token");
    }

    @Test
    void stays_at_the_address_where_the_browser_is() {
        var browser = new Browser(port)
                .with("X-Forwarded-Host", "localhost:8081")
                .with("X-Forwarded-Port", "8081")
                .with("X-Forwarded-Proto", "http");
        var toLogin = browser.get(Client.wallet().authorize(Client.verifier()));
        assertThat(Browser.location(toLogin)).isIn("/identity/login", DemoSettings.OTHER_PROXY + "/identity/login");
        var back = browser.login(HOLDER, DemoSettings.PASSWORD);
        assertThat(Browser.location(back)).startsWith(DemoSettings.OTHER_PROXY + "/identity/oauth2/authorize?");
    }
}
