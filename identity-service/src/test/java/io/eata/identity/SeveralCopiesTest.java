package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.Copies;
import io.eata.platform.test.PostgresForTests;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two copies of the service on one database, started at the same moment; a person's requests reach now one, now the other. */
class SeveralCopiesTest {

    private static final String OFFICER = "officer.de@customs.example";
    private static final TestDatabase DATABASE = PostgresForTests.freshDatabase("identity");

    private static List<Copy> copies = List.of();

    private final Client portal = Client.portal();

    @BeforeAll
    static void start() throws Exception {
        var both = List.of(Copy.application(DATABASE, Map.of()), Copy.application(DATABASE, Map.of()));
        copies = Copies.start(both).stream().map(Copy::new).toList();
    }

    @AfterAll
    static void stop() {
        copies.forEach(Copy::close);
        DATABASE.close();
    }

    @Test
    void seed_the_demo_once() throws SQLException {
        assertThat(count("select count(*) from account")).isEqualTo(11);
        assertThat(count("select count(*) from oauth2_registered_client where client_id = 'customs-portal'"))
                .isEqualTo(1);
    }

    @Test
    void serve_one_person_together() {
        var browser = new Browser(port(0));
        var verifier = Client.verifier();
        var code = portal.code(browser, OFFICER, verifier);
        browser.moveTo(port(1));
        assertThat(Browser.parameter(Browser.location(browser.get(portal.authorize(Client.verifier()))), "code"))
                .isPresent();
        var tokens = Client.Tokens.of(portal.redeem(browser, code, verifier));

        browser.moveTo(port(0));
        assertThat(portal.redeem(browser, code, verifier).body()).contains("invalid_grant");

        browser.moveTo(port(1));
        browser.get("/connect/logout?" + Browser.encode("id_token_hint", tokens.requiredId()));
        browser.moveTo(port(0));
        assertThat(Browser.location(browser.get("/"))).endsWith("/identity/login");
    }

    @Test
    void take_an_assertion_once_between_them() {
        var nics = Client.machine("nics-ch");
        var assertion = Client.sign(nics.claims().build(), DemoKeys.of("nics-ch"));
        assertThat(nics.tokenWith(new Browser(port(0)), assertion).statusCode()).isEqualTo(200);
        assertThat(nics.tokenWith(new Browser(port(1)), assertion).statusCode()).isEqualTo(401);
    }

    @Test
    void count_attempts_together() {
        for (var attempt = 0; attempt < 5; attempt++) {
            new Browser(port(attempt % 2)).from("10.9.9.9").login("nobody@customs.example", "wrong");
        }
        var browser = new Browser(port(0)).from("10.9.9.9");
        assertThat(Browser.said(browser.follow(browser.login("nobody@customs.example", "wrong"))))
                .contains("Too many attempts");
    }

    private static int port(int copy) {
        return copies.get(copy).port();
    }

    private static int count(String sql) throws SQLException {
        try (var connection = DATABASE.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
