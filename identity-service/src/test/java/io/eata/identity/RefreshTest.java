package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class RefreshTest {

    private static final String OFFICER = "officer.gb@customs.example";

    private final Client portal = Client.portal();
    private final Browser browser;
    private final TestDatabase database;

    RefreshTest(@LocalServerPort int port, TestDatabase database) {
        browser = new Browser(port);
        this.database = database;
    }

    @AfterEach
    void putTheClockBack() {
        MovableClock.reset();
    }

    @Test
    void gives_new_tokens_and_another_refresh_token() {
        var first = portal.tokens(browser, OFFICER);
        var second = Client.Tokens.of(portal.refresh(browser, first.requiredRefresh()));
        assertThat(second.access()).isNotEqualTo(first.access());
        assertThat(second.requiredRefresh()).isNotEqualTo(first.requiredRefresh());
        assertThat(second.accessClaims())
                .containsEntry("sub", first.accessClaims().get("sub"));
        assertThat(portal.refresh(browser, second.requiredRefresh()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void repeats_the_answer_when_the_first_one_was_lost() {
        var lost = portal.tokens(browser, OFFICER).requiredRefresh();
        var first = Client.Tokens.of(portal.refresh(browser, lost));
        MovableClock.moveBy(Duration.ofSeconds(20));
        var again = Client.Tokens.of(portal.refresh(browser, lost));
        MovableClock.moveBy(Duration.ofMinutes(10));
        assertThat(portal.refresh(browser, first.requiredRefresh()).statusCode())
                .isEqualTo(200);
        assertThat(portal.refresh(browser, again.requiredRefresh()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void serves_requests_that_refresh_at_the_same_moment() throws Exception {
        var token = portal.tokens(browser, OFFICER).requiredRefresh();
        Callable<Integer> refresh = () -> portal.refresh(browser, token).statusCode();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var statuses = threads.invokeAll(List.of(refresh, refresh, refresh, refresh)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(statuses).containsOnly(200);
        }
    }

    @Test
    void revokes_everything_when_a_used_refresh_token_turns_up_later() {
        var stolen = portal.tokens(browser, OFFICER).requiredRefresh();
        var current = Client.Tokens.of(portal.refresh(browser, stolen)).requiredRefresh();
        MovableClock.moveBy(Duration.ofSeconds(31));
        refused(portal.refresh(browser, stolen));
        refused(portal.refresh(browser, current));
    }

    @Test
    void does_not_serve_another_client() {
        var token = portal.tokens(browser, OFFICER).requiredRefresh();
        var other = Client.machine("nics-ch").token(browser, "grant_type", "refresh_token", "refresh_token", token);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(portal.refresh(browser, token).statusCode()).isEqualTo(200);
    }

    @Test
    void ends_twelve_hours_after_the_login() {
        var token = portal.tokens(browser, OFFICER).requiredRefresh();
        MovableClock.moveBy(Duration.ofHours(12).plusMinutes(1));
        refused(portal.refresh(browser, token));
    }

    @Test
    void gives_nothing_to_an_account_that_was_disabled() throws SQLException {
        var officer = "officer.fr@customs.example";
        var token = portal.tokens(browser, officer).requiredRefresh();
        enable(officer, false);
        try {
            refused(portal.refresh(browser, token));
        } finally {
            enable(officer, true);
        }
        assertThat(portal.refresh(browser, token).statusCode()).isEqualTo(200);
    }

    @Test
    void says_what_the_account_is_now() throws SQLException {
        var officer = "officer.ch@customs.example";
        var token = portal.tokens(browser, officer).requiredRefresh();
        update("update account set roles = '{CONTROLLER}' where login = '" + officer + "'");
        try {
            var claims = Client.Tokens.of(portal.refresh(browser, token)).accessClaims();
            assertThat(claims).containsEntry("roles", List.of("CONTROLLER"));
        } finally {
            update("update account set roles = '{OFFICER}' where login = '" + officer + "'");
        }
    }

    @Test
    void ends_when_the_client_revokes_the_token() {
        var token = portal.tokens(browser, OFFICER).requiredRefresh();
        var revoked = portal.send(browser, "/oauth2/revoke", "token", token);
        assertThat(revoked.statusCode()).isEqualTo(200);
        refused(portal.refresh(browser, token));
    }

    private void enable(String login, boolean enabled) throws SQLException {
        update("update account set state = '" + (enabled ? "ACTIVE" : "DISABLED") + "' where login = '" + login + "'");
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static void refused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("invalid_grant");
    }
}
