package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class HousekeepingTest {

    private final Client portal = Client.portal();
    private final int port;
    private final Browser browser;
    private final Housekeeping housekeeping;
    private final TestDatabase database;

    HousekeepingTest(@LocalServerPort int port, Housekeeping housekeeping, TestDatabase database) {
        this.port = port;
        browser = new Browser(port);
        this.housekeeping = housekeeping;
        this.database = database;
    }

    @AfterEach
    void putTheClockBack() {
        MovableClock.reset();
    }

    @Test
    void removes_what_is_worthless_and_nothing_else() throws SQLException {
        var tokens = portal.tokens(browser, "officer.ch@customs.example");
        new Browser(port).login("nobody@customs.example", "wrong");

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
        assertThat(count("account")).isEqualTo(11);
    }

    private int count(String table) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
