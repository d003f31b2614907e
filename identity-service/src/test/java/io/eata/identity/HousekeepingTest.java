package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class HousekeepingTest {

    private final Client portal = Client.portal();
    private final int port;
    private final Browser browser;
    private final Housekeeping housekeeping;
    private final SentLetters letters;
    private final TestDatabase database;
    private final Rows rows;

    HousekeepingTest(@LocalServerPort int port, Housekeeping housekeeping, SentLetters letters, TestDatabase database) {
        this.port = port;
        browser = new Browser(port);
        this.housekeeping = housekeeping;
        this.letters = letters;
        this.database = database;
        rows = new Rows(database);
    }

    @BeforeEach
    void forgetAttempts() {
        rows.update("delete from login_attempts");
    }

    @AfterEach
    void putTheClockBack() {
        MovableClock.reset();
    }

    @Test
    void removes_what_is_worthless_and_nothing_else() {
        var tokens = portal.tokens(browser, "officer.ch@customs.example");
        new Browser(port).login("nobody@customs.example", "wrong");
        var accounts = count("account");

        housekeeping.removeWorthless();
        assertThat(portal.refresh(browser, tokens.requiredRefresh()).statusCode())
                .isEqualTo(200);
        assertThat(count("used_assertion")).isPositive();
        assertThat(count("login_attempts")).isPositive();

        MovableClock.moveBy(Duration.ofDays(3));
        housekeeping.removeWorthless();
        for (var table : new String[] {"oauth2_authorization", "refresh_token", "used_assertion", "login_attempts"}) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("account")).isEqualTo(accounts);
    }

    @Test
    void forgets_a_registration_that_nobody_finished_and_keeps_who_was_invited_or_came_back() {
        var forgotten = Newcomer.at(port, letters);
        forgotten.register("company", "Never Verified Ltd");
        var settled = Newcomer.settled(port, letters);
        var invited = Newcomer.address();
        settled.browser().submit("/account/colleagues", "email", invited, "name", "Invited", "role", "HOLDER");
        var back = Newcomer.at(port, letters);
        back.register();

        MovableClock.moveBy(Duration.ofDays(10));
        back.register();
        MovableClock.moveBy(Duration.ofDays(5));
        housekeeping.removeWorthless();
        assertThat(logins(forgotten.email(), settled.email(), invited, back.email()))
                .as("its link ended thirteen days ago")
                .hasSize(4);
        MovableClock.moveBy(Duration.ofDays(1).plusMinutes(1));
        housekeeping.removeWorthless();
        assertThat(logins(forgotten.email(), settled.email(), invited, back.email()))
                .containsExactlyInAnyOrder(settled.email(), invited, back.email());
        assertThat(rows.tablesThatSay("Never Verified")).isEmpty();
        assertThat(rows.tablesThatSay(forgotten.email())).isEmpty();

        MovableClock.reset();
        forgotten.register();
        assertThat(logins(forgotten.email())).hasSize(1);
    }

    @Test
    void forgets_links_a_while_after_they_ended_and_leaves_those_that_are_good() {
        var newcomer = Newcomer.at(port, letters);
        newcomer.register();
        var link = letters.link(newcomer.email());
        var invited = "h" + newcomer.email();
        Newcomer.settled(port, letters)
                .browser()
                .submit("/account/colleagues", "email", invited, "name", "Invited", "role", "HOLDER");
        var links = "select count(*) from single_use_link where account_id = (select id from account where login = '";
        MovableClock.moveBy(Duration.ofDays(13));
        housekeeping.removeWorthless();
        assertThat(Browser.said(new Browser(port).get(link))).contains("Its time has passed");
        assertThat(Browser.said(new Browser(port).get(letters.link(invited)))).contains("Set a password");
        MovableClock.moveBy(Duration.ofDays(31));
        housekeeping.removeWorthless();
        assertThat(rows.one(links + invited + "')")).as("ended thirty days ago").isEqualTo("0");
    }

    @Test
    void forgets_used_codes_and_factors_that_were_begun_only() {
        var id = rows.one("select id from account where login = 'officer.no@customs.example'");
        rows.update("insert into recovery_code values ('" + id + "', 'used', now()), ('" + id + "', 'unused', null)");
        rows.update("insert into email_code values ('" + id + "', 'sealed', now(), 3)");
        rows.update("insert into email_factor values ('" + id + "', 'begun@customs.example', now(), null)");
        rows.update("insert into totp_factor values ('" + id + "', 'sealed', now(), now(), 0)");
        housekeeping.removeWorthless();
        var begun = "select count(*) from email_factor where account_id = '" + id + "'";
        assertThat(rows.one(begun)).isEqualTo("1");
        MovableClock.moveBy(Duration.ofDays(1).plusMinutes(1));
        housekeeping.removeWorthless();
        try {
            assertThat(rows.of("select code_hash from recovery_code")).containsExactly("unused");
            assertThat(count("email_code")).isZero();
            assertThat(rows.one(begun)).isEqualTo("0");
            assertThat(count("totp_factor")).as("proven").isEqualTo(1);
        } finally {
            rows.update("delete from recovery_code");
            rows.update("delete from totp_factor");
        }
    }

    @Test
    void forgets_audit_entries_after_their_time_and_lets_nobody_else_remove_one() throws SQLException {
        rows.update("""
                insert into audit_entry (organisation_id, at, actor, act)
                values ('ICC', now() - interval '1096 days', 'old', 'ACCOUNT_EDITED'),
                       ('ICC', now() - interval '1094 days', 'younger', 'ACCOUNT_EDITED'),
                       ('ICC', now() - interval '89 days', 'young', 'ACCOUNT_EDITED')
                """);
        housekeeping.removeWorthless();
        assertThat(
                        rows.of(
                                "select actor from audit_entry where organisation_id = 'ICC' and actor in ('old', 'younger', 'young')"))
                .containsExactlyInAnyOrder("younger", "young");
        try (var connection = database.asApp();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from audit_entry"))
                    .hasMessageContaining("permission denied");
            statement.execute("select forget_audit_entries(now() + interval '1 day', 1000)");
            statement.execute("select set_config('eata.forgetting', 'audit_entry', false)");
            assertThatThrownBy(() -> statement.executeUpdate("delete from audit_entry"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(
                        rows.of(
                                "select actor from audit_entry where organisation_id = 'ICC' and actor in ('younger', 'young')"))
                .as("the database keeps ninety days, whoever asks")
                .containsExactly("young");
        assertThatThrownBy(() -> rows.update("delete from audit_entry")).hasStackTraceContaining("append-only");
    }

    private List<String> logins(String... of) {
        return rows.of("select login from account where login in ('" + String.join("', '", of) + "')");
    }

    private int count(String table) {
        return Integer.parseInt(rows.one("select count(*) from " + table));
    }
}
