package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.identity.account.AccountState;
import io.eata.identity.account.Accounts;
import io.eata.identity.federation.ClaimMapping;
import io.eata.identity.federation.ProviderSecrets;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProvider.Proof;
import io.eata.identity.federation.SsoProvider.Protocol;
import io.eata.identity.federation.SsoProvider.State;
import io.eata.identity.federation.SsoProviders;
import io.eata.platform.security.Role;
import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logging in at somebody else's OpenID provider. */
@IdentityTest
class OpenIdSsoTest {

    private static final String ORGANISATION = "CUSTOMS-CH";
    private static final String ANNA = "anna.keller@directory.example";
    private static final ClaimMapping MAPPING = new ClaimMapping(
            "duty",
            Map.of("border-officer", Role.OFFICER, "controller", Role.CONTROLLER),
            "region",
            "office",
            "name",
            "email");

    private final int port;
    private final SsoProviders providers;
    private final ProviderSecrets secrets;
    private final Accounts accounts;
    private final TestDatabase database;

    OpenIdSsoTest(
            @LocalServerPort int port,
            SsoProviders providers,
            ProviderSecrets secrets,
            Accounts accounts,
            TestDatabase database) {
        this.port = port;
        this.providers = providers;
        this.secrets = secrets;
        this.accounts = accounts;
        this.database = database;
    }

    @BeforeEach
    void switchOn() {
        save(Keycloak.issuer(), State.ON, false);
    }

    @AfterEach
    void forget() throws SQLException {
        Keycloak.logOut("keller");
        Keycloak.setAttribute("keller", "duty", "border-officer");
        providers.remove(ORGANISATION);
        update("delete from account where login like '%@directory.example'");
    }

    @Test
    void shows_the_organisation_and_the_way_to_its_provider() {
        var page = new Browser(port).get("/login/at/" + Keycloak.SLUG);
        assertThat(Browser.said(page))
                .contains("Swiss Customs (demo)", "Sign in with your account of Swiss Customs (demo)")
                .contains("/identity/login/to/" + Keycloak.SLUG)
                .contains("Sign in with a password instead");
    }

    @Test
    void makes_an_account_at_the_first_login() {
        var home = new Traveller(port).logIn(Keycloak.SLUG, "keller", "keller-at-home");
        assertThat(Browser.said(home)).contains("You are signed in", "Anna Keller", "Swiss Customs (demo)");
        var account = accounts.byLogin(ANNA).orElseThrow().account();
        assertThat(account.roles()).containsExactly(Role.OFFICER);
        assertThat(account.region()).isEqualTo("North");
        assertThat(account.office()).isEqualTo("Basel Freight");
        assertThat(account.state()).isEqualTo(AccountState.ACTIVE);
    }

    @Test
    void brings_the_account_up_to_date_at_each_login() {
        new Traveller(port).logIn(Keycloak.SLUG, "keller", "keller-at-home");
        var before = accounts.byLogin(ANNA).orElseThrow().account();
        Keycloak.setAttribute("keller", "duty", "controller");
        new Traveller(port).logIn(Keycloak.SLUG, "keller", "keller-at-home");
        var after = accounts.byLogin(ANNA).orElseThrow().account();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.roles()).containsExactly(Role.CONTROLLER);
    }

    @Test
    void is_where_people_log_in_at_the_organisations_own_host() {
        var there = new Browser(port).with("X-Forwarded-Host", "customs-ch.localhost:8080");
        assertThat(Browser.location(there.get(Client.portal().authorize(Client.verifier()))))
                .endsWith("/identity/login/at/" + Keycloak.SLUG);
    }

    @Test
    void leads_on_to_the_client_that_asked_for_the_login() {
        var traveller = new Traveller(port);
        traveller.get(Client.portal().authorize(Client.verifier()));
        var answer = traveller.logInThere(traveller.toProvider(Keycloak.SLUG), "keller", "keller-at-home");
        HttpResponse<String> at = answer;
        while (!Browser.location(at).startsWith(DemoSettings.PROXY + "/portal")) {
            at = traveller.get(at.uri().resolve(Browser.location(at)).toString());
        }
        assertThat(Browser.parameter(Browser.location(at), "code")).isPresent();
    }

    @Test
    void lets_nobody_in_whose_work_is_tied_to_no_role() {
        var page = new Traveller(port).logIn(Keycloak.SLUG, "moser", "moser-at-home");
        assertThat(Browser.said(page)).contains("You could not be signed in", "tied to a role", "canteen");
        assertThat(accounts.byLogin("beat.moser@directory.example")).isEmpty();
    }

    @Test
    void takes_over_no_account_of_another_organisation_by_its_address() {
        var page = new Traveller(port).logIn(Keycloak.SLUG, "borrower", "borrower-at-home");
        assertThat(Browser.said(page)).contains("belongs to an account of another organisation");
    }

    @Test
    void opens_no_account_that_was_shut() throws SQLException {
        new Traveller(port).logIn(Keycloak.SLUG, "keller", "keller-at-home");
        update("update account set state = 'DISABLED' where login = '" + ANNA + "'");
        var page = new Traveller(port).logIn(Keycloak.SLUG, "keller", "keller-at-home");
        assertThat(Browser.said(page)).contains("Your account is shut");
    }

    @Test
    void takes_no_answer_that_this_browser_did_not_ask_for() {
        var asked = new Traveller(port);
        var back = asked.logInThere(asked.toProvider(Keycloak.SLUG), "keller", "keller-at-home");
        var other = new Traveller(port);
        other.toProvider(Keycloak.SLUG);
        var refused = other.follow(other.get(Browser.location(back)));
        assertThat(Browser.said(refused)).contains("was not good");
        assertThat(accounts.byLogin(ANNA)).isEmpty();
    }

    @Test
    void takes_no_answer_twice() {
        var traveller = new Traveller(port);
        var back = traveller.logInThere(traveller.toProvider(Keycloak.SLUG), "keller", "keller-at-home");
        traveller.follow(back);
        assertThat(Browser.said(traveller.follow(traveller.get(Browser.location(back)))))
                .contains("was not good");
    }

    @Test
    void takes_no_answer_at_the_address_of_another_organisation() {
        var traveller = new Traveller(port);
        var back =
                Browser.location(traveller.logInThere(traveller.toProvider(Keycloak.SLUG), "keller", "keller-at-home"));
        var mixedUp = back.replace("/login/from/" + Keycloak.SLUG, "/login/from/customs-de");
        assertThat(Browser.said(traveller.follow(traveller.get(mixedUp)))).contains("was not good", "German Customs");
        assertThat(accounts.byLogin(ANNA)).isEmpty();
    }

    @Test
    void says_that_the_provider_is_down_and_leaves_the_way_back_in() {
        save("http://127.0.0.1:1/realms/nowhere", State.ON, true);
        var page = new Traveller(port).toProvider(Keycloak.SLUG);
        assertThat(Browser.said(page)).contains("sign-in does not answer", "Sign in with a password instead");
        var administrator = new Browser(port);
        assertThat(Browser.said(
                        administrator.follow(administrator.login("admin.ch@customs.example", DemoSettings.PASSWORD))))
                .contains("Administrator CH-1900");
    }

    @Test
    void leads_nobody_to_a_provider_that_is_not_switched_on() {
        save(Keycloak.issuer(), State.TESTED, false);
        assertThat(Browser.said(new Traveller(port).toProvider(Keycloak.SLUG))).contains("is switched off");
    }

    @Test
    void goes_straight_to_the_provider_if_so_set() {
        save(Keycloak.issuer(), State.ON, true);
        assertThat(Browser.location(new Browser(port).get("/login/at/" + Keycloak.SLUG)))
                .endsWith("/login/to/" + Keycloak.SLUG);
        assertThat(new Browser(port)
                        .get("/login/at/" + Keycloak.SLUG + "?stay=1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ends_sessions_that_the_provider_ends() {
        Keycloak.setAttributes(
                Keycloak.CLIENT,
                Map.of(
                        "backchannel.logout.url",
                        "http://127.0.0.1:" + port + "/identity/login/outside/" + Keycloak.SLUG + "/logout"));
        var traveller = new Traveller(port);
        traveller.logIn(Keycloak.SLUG, "keller", "keller-at-home");
        assertThat(traveller.get("/").statusCode()).isEqualTo(200);
        Keycloak.logOut("keller");
        assertThat(Browser.location(traveller.get("/"))).endsWith("/login");
    }

    @Test
    void believes_no_logout_that_the_provider_did_not_sign() {
        var forged = Client.sign(
                new com.nimbusds.jwt.JWTClaimsSet.Builder()
                        .issuer(Keycloak.issuer())
                        .audience(Keycloak.CLIENT)
                        .subject("anybody")
                        .jwtID("1")
                        .build(),
                DemoKeys.fresh());
        var answer = new Browser(port).post("/login/outside/" + Keycloak.SLUG + "/logout", "logout_token", forged);
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void keeps_the_secret_sealed() throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select sealed_secret from sso_provider")) {
            row.next();
            assertThat(row.getString(1)).doesNotContain(Keycloak.SECRET).startsWith("ey");
            assertThat(secrets.open(row.getString(1))).isEqualTo(Keycloak.SECRET);
        }
    }

    private void save(String issuer, State state, boolean straight) {
        long from = providers.of(ORGANISATION).map(SsoProvider::version).orElse(0L);
        var saved = providers.save(
                new SsoProvider(
                        ORGANISATION,
                        Protocol.OIDC,
                        state,
                        straight,
                        issuer,
                        Keycloak.CLIENT,
                        Proof.SECRET,
                        secrets.seal(Keycloak.SECRET),
                        null,
                        MAPPING,
                        from + 1),
                from);
        assertThat(saved).isTrue();
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
