package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.PostgresForTests;
import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a start does to the accounts and clients that are there. */
class DemoSeedTest {

    private static final String MOVED = "http://localhost:9080";

    private final TestDatabase database = PostgresForTests.freshDatabase("identity");
    private final Client wallet = Client.wallet();
    private final Client walletMoved = new Client("wallet-web", null, MOVED + "/wallet/callback");

    @AfterEach
    void dropTheDatabase() {
        database.close();
    }

    @Test
    void comes_only_when_asked_for_keeps_accounts_and_lets_clients_follow_the_proxies() throws SQLException {
        try (var unseeded = Copy.start(database, Map.of("eata.identity.seed", "none"))) {
            assertThat(new Browser(unseeded.port()).get("/login").statusCode()).isEqualTo(200);
            assertThat(rows("account")).isZero();
            assertThat(rows("oauth2_registered_client")).isZero();
        }
        try (var seeded = Copy.start(database, Map.of())) {
            assertThat(rows("account")).isEqualTo(11);
            assertThat(leadsBack(seeded, wallet)).isTrue();
            assertThat(leadsBack(seeded, walletMoved)).isFalse();
        }
        update("update account set state = 'DISABLED' where login = 'holder@film.example'");
        try (var again = Copy.start(database, Map.of("eata.proxy-urls", MOVED))) {
            assertThat(leadsBack(again, wallet)).isFalse();
            assertThat(leadsBack(again, walletMoved)).isTrue();
            var holder = new Browser(again.port());
            assertThat(Browser.said(holder.follow(holder.login("holder@film.example", DemoSettings.PASSWORD))))
                    .contains("is not right");
        }
    }

    private static boolean leadsBack(Copy copy, Client client) {
        var answer = new Browser(copy.port()).get(client.authorize(Client.verifier(), "prompt", "none"));
        return answer.statusCode() == 302 && Browser.location(answer).startsWith(client.redirectUri());
    }

    private int rows(String table) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
