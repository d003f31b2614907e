package io.eata.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.eata.contracts.identity.RevocationList;
import io.eata.identity.revocation.Revocations;
import io.eata.platform.PlatformAutoConfiguration;
import io.eata.platform.security.ResourceServerAutoConfiguration;
import io.eata.platform.security.RevocationAutoConfiguration;
import io.eata.platform.security.TokenNames;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** What is revoked is void here at once, and at every other service as soon as it has read the list. */
@IdentityTest
class RevocationTest {

    private static final String OFFICER = "officer.ch@customs.example";
    private static final String OTHER = "controller.de@customs.example";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Client portal = Client.portal();
    private final int port;
    private final Browser browser;
    private final Revocations revocations;
    private final TransactionOperations transactions;
    private final TestDatabase database;
    private final JwtDecoder decoder;

    RevocationTest(
            @LocalServerPort int port,
            Revocations revocations,
            TransactionOperations transactions,
            TestDatabase database,
            JwtDecoder decoder) {
        this.port = port;
        browser = new Browser(port);
        this.revocations = revocations;
        this.transactions = transactions;
        this.database = database;
        this.decoder = decoder;
    }

    @Test
    void an_account_that_is_revoked_loses_sessions_codes_and_tokens_and_nobody_else_does() {
        var tokens = portal.tokens(browser, OFFICER);
        var others = portal.tokens(new Browser(port), OTHER);
        var verifier = Client.verifier();
        var code = portal.code(browser, OFFICER, verifier);

        revocations.subject(subject(tokens));

        assertThat(isVoid(tokens)).isTrue();
        assertThat(isVoid(others)).isFalse();
        assertThat(portal.refresh(browser, tokens.requiredRefresh()).body()).contains("invalid_grant");
        assertThat(portal.redeem(browser, code, verifier).body()).contains("invalid_grant");
        assertThat(isLoggedIn(browser)).isFalse();
        assertThat(userInfo(tokens)).isEqualTo(401);
        assertThat(userInfo(others)).isEqualTo(200);
    }

    @Test
    void whoever_logs_in_again_at_once_has_a_token_that_is_good() {
        for (var round = 0; round < 3; round++) {
            var before = portal.tokens(browser, OFFICER);
            revocations.subject(subject(before));
            var after = portal.tokens(browser, OFFICER);
            assertThat(isVoid(before)).isTrue();
            assertThat(isVoid(after)).isFalse();
            assertThat(decoder.decode(after.access()).getSubject())
                    .isEqualTo(after.accessClaims().get("sub"));
        }
    }

    @Test
    void a_session_that_ends_takes_its_tokens_along_and_leaves_the_persons_other_session() {
        var elsewhere = new Browser(port);
        var here = portal.tokens(browser, OFFICER);
        var wallet = Client.wallet().tokens(browser, OFFICER);
        var there = portal.tokens(elsewhere, OFFICER);

        revocations.session(sessionOf(browser));

        assertThat(isVoid(here)).isTrue();
        assertThat(isVoid(wallet)).as("another client in the same session").isTrue();
        assertThat(isVoid(there)).isFalse();
        assertThat(isLoggedIn(browser)).isFalse();
        assertThat(isLoggedIn(elsewhere)).isTrue();
        assertThat(portal.refresh(browser, here.requiredRefresh()).body()).contains("invalid_grant");
    }

    @Test
    void logging_out_ends_the_tokens_of_the_session() {
        var byClient = portal.tokens(browser, OFFICER);
        browser.get("/connect/logout?" + Browser.encode("id_token_hint", byClient.requiredId()));
        assertThat(isVoid(byClient)).isTrue();

        var byHand = portal.tokens(browser, OFFICER);
        browser.submit("/logout");
        assertThat(isVoid(byHand)).isTrue();
    }

    @Test
    void a_refreshed_token_ends_with_its_session_too() {
        var first = portal.tokens(browser, OFFICER);
        var second = Client.Tokens.of(portal.refresh(browser, first.requiredRefresh()));

        revocations.session(sessionOf(browser));

        assertThat(isVoid(first)).isTrue();
        assertThat(isVoid(second)).isTrue();
    }

    @Test
    void a_client_that_is_revoked_loses_its_own_tokens_and_those_that_people_gave_it() {
        var own = Client.machine("customs-portal").tokens(browser);
        var persons = portal.tokens(browser, OFFICER);
        var wallet = Client.wallet().tokens(browser, OFFICER);

        revocations.client("customs-portal");

        assertThat(isVoid(own)).isTrue();
        assertThat(isVoid(persons)).isTrue();
        assertThat(isVoid(wallet)).isFalse();
    }

    @Test
    void a_token_that_its_client_revokes_is_void_and_so_is_what_a_revoked_refresh_token_gave() {
        var machine = Client.machine("nics-ch");
        var own = machine.tokens(browser);
        var another = machine.tokens(browser);
        assertThat(machine.send(browser, "/oauth2/revoke", "token", own.access())
                        .statusCode())
                .isEqualTo(200);
        assertThat(isVoid(own)).isTrue();
        assertThat(isVoid(another)).isFalse();

        var first = portal.tokens(browser, OFFICER);
        var second = Client.Tokens.of(portal.refresh(browser, first.requiredRefresh()));
        portal.send(browser, "/oauth2/revoke", "token", second.requiredRefresh());
        assertThat(isVoid(first)).isTrue();
        assertThat(isVoid(second)).isTrue();
    }

    @Test
    void an_entry_is_dropped_once_no_token_it_voids_can_be_alive() {
        var tokens = portal.tokens(browser, OFFICER);
        revocations.subject(subject(tokens));
        try {
            MovableClock.moveBy(Duration.ofMinutes(11));
            assertThat(isVoid(tokens)).isTrue();
            MovableClock.moveBy(Duration.ofMinutes(2));
            assertThat(isVoid(tokens)).isFalse();
            revocations.forgetUseless(1_000);
            assertThat(revocations.published())
                    .doesNotContainKey(TokenNames.subject(subject(tokens).toString()));
        } finally {
            MovableClock.reset();
        }
    }

    @Test
    void a_list_that_has_not_changed_is_not_sent_again() {
        var first = browser.get("/oauth2/revocations");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = new Browser(port).with("If-None-Match", tag);
        assertThat(again.get("/oauth2/revocations").statusCode()).isEqualTo(304);

        revocations.client("proxy");

        assertThat(again.get("/oauth2/revocations").statusCode()).isEqualTo(200);
    }

    @Test
    void the_list_names_nobody() {
        var tokens = portal.tokens(browser, OFFICER);
        revocations.subject(subject(tokens));
        revocations.client("reconciliation");
        assertThat(browser.get("/oauth2/revocations").body())
                .doesNotContain(subject(tokens).toString(), "reconciliation");
    }

    @Test
    void nothing_slips_through_while_an_account_is_disabled() throws Exception {
        var subjects = new ArrayList<Client.Tokens>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var round = 0; round < 5; round++) {
                var login = Stream.generate(() -> portal.tokens(new Browser(port), "officer.fr@customs.example"))
                        .limit(3)
                        .toList();
                List<Callable<List<Client.Tokens>>> refreshing = login.stream()
                        .<Callable<List<Client.Tokens>>>map(tokens -> () -> refreshAsLongAsItWorks(tokens))
                        .toList();
                var running = refreshing.stream().map(threads::submit).toList();
                try {
                    disable(subject(login.getFirst()), true);
                    for (var each : running) {
                        subjects.addAll(each.get());
                    }
                    assertThat(subjects).allMatch(this::isVoid);
                } finally {
                    disable(subject(login.getFirst()), false);
                }
            }
        }
    }

    @Test
    void every_service_refuses_the_token_once_it_has_read_the_list() {
        new WebApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JacksonAutoConfiguration.class,
                        WebMvcAutoConfiguration.class,
                        ServletWebSecurityAutoConfiguration.class,
                        PlatformAutoConfiguration.class,
                        RevocationAutoConfiguration.class,
                        ResourceServerAutoConfiguration.class))
                .withInitializer(
                        context -> context.getBeanFactory().setConversionService(new ApplicationConversionService()))
                .withPropertyValues(
                        "eata.issuer=" + DemoSettings.ISSUER,
                        "eata.identity-url=http://localhost:" + port + "/identity",
                        "eata.revocations-every=PT0.05S")
                .run(service -> {
                    var services = service.getBean(JwtDecoder.class);
                    var tokens = portal.tokens(browser, OFFICER);
                    var others = portal.tokens(new Browser(port), OTHER);
                    assertThat(services.decode(tokens.access()).getSubject())
                            .isEqualTo(subject(tokens).toString());

                    revocations.subject(subject(tokens));

                    await().untilAsserted(() -> assertThatExceptionOfType(BadJwtException.class)
                            .isThrownBy(() -> services.decode(tokens.access())));
                    assertThat(services.decode(others.access()).getSubject())
                            .isEqualTo(subject(others).toString());
                });
    }

    private List<Client.Tokens> refreshAsLongAsItWorks(Client.Tokens tokens) {
        var all = new ArrayList<Client.Tokens>();
        var http = new Browser(port);
        for (var next = tokens; ; ) {
            all.add(next);
            var answer = portal.refresh(http, next.requiredRefresh());
            if (answer.statusCode() != 200) {
                return all;
            }
            next = Client.Tokens.of(answer);
        }
    }

    private void disable(UUID account, boolean disabled) {
        transactions.executeWithoutResult(status -> {
            try (var connection = database.asOwner();
                    var statement = connection.prepareStatement("update account set state = ? where id = ?")) {
                statement.setString(1, disabled ? "DISABLED" : "ACTIVE");
                statement.setObject(2, account);
                assertThat(statement.executeUpdate()).isEqualTo(1);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            if (disabled) {
                revocations.subject(account);
            }
        });
    }

    /** Whether a service that reads the list now refuses the token. */
    private boolean isVoid(Client.Tokens tokens) {
        var list = JSON.readValue(browser.get("/oauth2/revocations").body(), RevocationList.class);
        var claims = tokens.accessClaims();
        return TokenNames.of(
                        (String) claims.get("sub"),
                        (String) claims.get("jti"),
                        Instant.ofEpochSecond(((Number) requireNonNull(claims.get("iat"))).longValue()))
                .areVoidBy(list);
    }

    private static UUID subject(Client.Tokens tokens) {
        return UUID.fromString((String) requireNonNull(tokens.accessClaims().get("sub")));
    }

    private static String sessionOf(Browser browser) {
        var cookie = browser.cookie("EATA_IDENTITY").orElseThrow().getValue();
        return new String(Base64.getDecoder().decode(cookie), US_ASCII);
    }

    private boolean isLoggedIn(Browser who) {
        return Browser.parameter(
                        Browser.location(who.get(portal.authorize(Client.verifier(), "prompt", "none"))), "code")
                .isPresent();
    }

    private int userInfo(Client.Tokens tokens) {
        return new Browser(port)
                .with("Authorization", "Bearer " + tokens.access())
                .get("/userinfo")
                .statusCode();
    }
}
