package io.eata.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eata.identity.account.Accounts;
import io.eata.identity.federation.ClaimMapping;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProvider.Proof;
import io.eata.identity.federation.SsoProvider.Protocol;
import io.eata.identity.federation.SsoProvider.State;
import io.eata.identity.federation.SsoProviders;
import io.eata.identity.federation.saml.SamlProviders;
import io.eata.platform.security.Role;
import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logging in at somebody else's SAML provider, and what is forged on the way back. */
@IdentityTest
class SamlSsoTest {

    private static final String ORGANISATION = "CUSTOMS-CH";
    private static final String ANNA = "anna.keller@directory.example";
    private static final ClaimMapping MAPPING =
            new ClaimMapping("duty", Map.of("border-officer", Role.OFFICER), "region", "office", "name", "email");

    private final int port;
    private final SsoProviders providers;
    private final SamlProviders saml;
    private final Accounts accounts;
    private final TestDatabase database;

    SamlSsoTest(
            @LocalServerPort int port,
            SsoProviders providers,
            SamlProviders saml,
            Accounts accounts,
            TestDatabase database) {
        this.port = port;
        this.providers = providers;
        this.saml = saml;
        this.accounts = accounts;
        this.database = database;
    }

    @BeforeEach
    void switchOn() {
        Keycloak.setAttributes(
                Keycloak.SAML_ENTITY,
                Map.of(
                        "saml_single_logout_service_url_redirect",
                        "http://localhost:" + port + "/identity/login/saml/" + Keycloak.SLUG + "/logout"));
        var metadata = new String(saml.fetchMetadata(Keycloak.samlMetadata()).body(), UTF_8);
        providers.save(
                new SsoProvider(
                        ORGANISATION,
                        Protocol.SAML,
                        State.ON,
                        false,
                        Keycloak.samlMetadata(),
                        null,
                        Proof.KEY,
                        null,
                        metadata,
                        MAPPING,
                        1),
                0);
    }

    @AfterEach
    void forget() throws SQLException {
        MovableClock.reset();
        Keycloak.logOut("keller");
        providers.remove(ORGANISATION);
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from account where login like '%@directory.example'");
        }
    }

    @Test
    void makes_an_account_at_the_first_login() {
        var home = new Traveller(port).logIn(Keycloak.SLUG, "keller", "keller-at-home");
        assertThat(Browser.said(home)).contains("You are signed in", "Keller");
        var account = accounts.byLogin(ANNA).orElseThrow().account();
        assertThat(account.roles()).containsExactly(Role.OFFICER);
        assertThat(account.region()).isEqualTo("North");
    }

    @Test
    void tells_the_provider_about_itself() {
        var metadata = new Browser(port).get("/login/saml/" + Keycloak.SLUG);
        assertThat(metadata.statusCode()).isEqualTo(200);
        assertThat(metadata.body())
                .contains(
                        "AuthnRequestsSigned=\"true\"",
                        "WantAssertionsSigned=\"true\"",
                        "X509Certificate",
                        Keycloak.SAML_ENTITY);
    }

    @Test
    void signs_its_requests() {
        var away = Browser.location(new Browser(port).get("/login/to/" + Keycloak.SLUG));
        assertThat(Browser.parameter(away, "Signature")).isPresent();
        assertThat(Browser.parameter(away, "SigAlg"))
                .hasValueSatisfying(it -> assertThat(it).contains("rsa-sha256"));
    }

    @Test
    void believes_no_answer_whose_signature_is_gone() {
        assertRefused(answer -> answer.replaceAll("(?s)<dsig:Signature .*?</dsig:Signature>", ""));
    }

    @Test
    void believes_no_answer_that_was_changed() {
        assertRefused(answer -> answer.replace("border-officer", "administrator"));
    }

    @Test
    void believes_no_assertion_that_is_wrapped_around_a_signed_one() {
        assertRefused(answer -> {
            int from = answer.indexOf("<saml:Assertion");
            int to = answer.indexOf("</saml:Assertion>") + "</saml:Assertion>".length();
            var signed = answer.substring(from, to);
            var forged = signed.replaceAll("(?s)<dsig:Signature .*?</dsig:Signature>", "")
                    .replaceFirst("ID=\"[^\"]+\"", "ID=\"ID_forged\"")
                    .replace("anna.keller@", "eve@");
            return answer.substring(0, from) + forged + signed + answer.substring(to);
        });
    }

    @Test
    void believes_no_answer_of_another_key() {
        var metadata = new String(saml.fetchMetadata(Keycloak.samlMetadata()).body(), UTF_8);
        var own = saml.ownMetadata(Keycloak.SLUG, "http://localhost");
        var foreignKey = own.replaceAll("(?s).*?<ds:X509Certificate>(.*?)</ds:X509Certificate>.*", "$1");
        var known = providers.of(ORGANISATION).orElseThrow();
        providers.refresh(
                ORGANISATION,
                known.version(),
                metadata.replaceAll(
                        "(?s)<ds:X509Certificate>.*?</ds:X509Certificate>",
                        "<ds:X509Certificate>" + foreignKey + "</ds:X509Certificate>"));
        assertRefused(answer -> answer);
    }

    @Test
    void believes_no_answer_for_somebody_else() {
        var traveller = new Traveller(port);
        var page =
                traveller.follow(traveller.logInThere(traveller.toProvider(Keycloak.SLUG), "keller", "keller-at-home"));
        var metadata = providers.of(ORGANISATION).orElseThrow();
        var encoded = value(page, "SAMLResponse");
        var base = "http://localhost:" + port + "/identity";
        assertThat(saml.vouched(metadata, "customs-de", base, encoded, inResponseTo(encoded)))
                .as("another audience and destination")
                .isEmpty();
        assertThat(saml.vouched(
                        metadata, Keycloak.SLUG, "https://elsewhere.example/identity", encoded, inResponseTo(encoded)))
                .as("another destination")
                .isEmpty();
        assertThat(saml.vouched(metadata, Keycloak.SLUG, base, encoded, "ID_another"))
                .as("another request")
                .isEmpty();
        assertThat(saml.vouched(metadata, Keycloak.SLUG, base, encoded, inResponseTo(encoded)))
                .as("the very one")
                .isPresent();
    }

    @Test
    void believes_no_answer_that_is_old() {
        var traveller = new Traveller(port);
        var page =
                traveller.follow(traveller.logInThere(traveller.toProvider(Keycloak.SLUG), "keller", "keller-at-home"));
        var encoded = value(page, "SAMLResponse");
        MovableClock.moveBy(Duration.ofMinutes(30));
        assertThat(saml.vouched(
                        providers.of(ORGANISATION).orElseThrow(),
                        Keycloak.SLUG,
                        "http://localhost:" + port + "/identity",
                        encoded,
                        inResponseTo(encoded)))
                .isEmpty();
    }

    @Test
    void believes_no_answer_twice() {
        var traveller = new Traveller(port);
        var page =
                traveller.follow(traveller.logInThere(traveller.toProvider(Keycloak.SLUG), "keller", "keller-at-home"));
        assertThat(Browser.said(traveller.follow(traveller.sendOn(page)))).contains("You are signed in");
        var again = new Traveller(port);
        assertThat(Browser.said(again.follow(again.sendOn(page)))).contains("was not good");
    }

    @Test
    void logs_in_no_browser_that_did_not_ask() {
        var attacker = new Traveller(port);
        var page = attacker.follow(attacker.logInThere(attacker.toProvider(Keycloak.SLUG), "keller", "keller-at-home"));
        var victim = new Traveller(port);
        victim.toProvider(Keycloak.SLUG);
        assertThat(Browser.said(victim.follow(victim.sendOn(page)))).contains("was not good");
        assertThat(Browser.location(victim.get("/"))).endsWith("/login");
    }

    @Test
    void reads_no_entity_and_no_file() {
        var bomb =
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\">&x;</samlp:Response>";
        assertRefused(answer -> bomb);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> saml.check(bomb))
                .isInstanceOf(io.eata.identity.federation.ProviderTrouble.class);
    }

    @Test
    void ends_the_session_there_too() {
        var traveller = new Traveller(port);
        traveller.logIn(Keycloak.SLUG, "keller", "keller-at-home");
        var logout = traveller.get("/logout");
        var gone = traveller.home(traveller.post(
                "http://localhost:" + port + "/identity/logout",
                Traveller.hidden(logout).toArray(String[]::new)));
        assertThat(Browser.said(gone)).contains("You are signed out");
        assertThat(traveller.toProvider(Keycloak.SLUG).body())
                .as("the provider asks again")
                .contains("password");
    }

    private void assertRefused(UnaryOperator<String> forgery) {
        var traveller = new Traveller(port);
        var page =
                traveller.follow(traveller.logInThere(traveller.toProvider(Keycloak.SLUG), "keller", "keller-at-home"));
        var answer = new String(Base64.getMimeDecoder().decode(value(page, "SAMLResponse")), UTF_8);
        var forged = Base64.getEncoder().encodeToString(forgery.apply(answer).getBytes(UTF_8));
        var end = traveller.follow(traveller.post(
                Traveller.action(page), "SAMLResponse", forged, "RelayState", value(page, "RelayState")));
        assertThat(Browser.said(end)).contains("was not good");
        assertThat(accounts.byLogin(ANNA)).isEmpty();
    }

    private static String inResponseTo(String encoded) {
        var answer = new String(Base64.getMimeDecoder().decode(encoded), UTF_8);
        return answer.replaceAll("(?s).*?InResponseTo=\"([^\"]+)\".*", "$1");
    }

    private static String value(HttpResponse<String> page, String name) {
        List<String> hidden = Traveller.hidden(page);
        return hidden.get(hidden.indexOf(name) + 1);
    }
}
