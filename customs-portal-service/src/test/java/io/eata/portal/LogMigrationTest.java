package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.PostgresForTests;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** What stood in the log before a filter came gets what the filter asks for. */
class LogMigrationTest {

    @Test
    void old_transactions_get_the_home_of_their_carnet_and_the_items_they_cleared() throws SQLException {
        try (var database = PostgresForTests.freshDatabase("portal")) {
            migrate(database.url(), database.owner(), MigrationVersion.fromVersion("13"));
            try (var connection = database.asOwner()) {
                run(connection, """
                        insert into logged_carnet values (1, 'CHTA00000001', 'CH', date '2027-01-31', 20, 'USABLE')""");
                transaction(connection, 1, "1-4,6,11-20", "");
                transaction(connection, 2, "7", "8-9");
                transaction(connection, 3, "", "");
                migrate(database.url(), database.owner(), MigrationVersion.LATEST);

                assertThat(cleared(connection, 1)).isEqualTo("CH {[1,5),[6,7),[11,21)}");
                assertThat(cleared(connection, 2)).isEqualTo("CH {[7,10)}");
                assertThat(cleared(connection, 3)).isEqualTo("CH {}");
            }
        }
    }

    @Test
    void old_transactions_get_the_verdict_of_their_territory_and_old_carnets_their_state() throws SQLException {
        try (var database = PostgresForTests.freshDatabase("portal")) {
            migrate(database.url(), database.owner(), MigrationVersion.fromVersion("13"));
            try (var connection = database.asOwner()) {
                run(connection, """
                        insert into logged_carnet values (1, 'CHTA00000001', 'CH', date '2027-01-31', 20, 'BLOCKED')""");
                transaction(connection, 1, "1-4", "");
                inTerritory(connection, "EU", "'TO_CHECK'");
                inTerritory(connection, "GB", "null");
                migrate(database.url(), database.owner(), MigrationVersion.LATEST);

                assertThat(text(connection, "select verdict from logged_transaction"))
                        .isEqualTo("TO_CHECK");
                assertThat(
                                text(
                                        connection,
                                        "select string_agg(territory || state, ' ' order by territory) from carnet_in_territory"))
                        .isEqualTo("EUBLOCKED GBBLOCKED");
            }
        }
    }

    private static void inTerritory(Connection connection, String territory, String verdict) throws SQLException {
        run(connection, """
                insert into carnet_in_territory (territory, carnet_id, number, home, valid_until, first_at, last_at,
                       transactions, verdict)
                values ('%s', 1, 'CHTA00000001', 'CH', date '2027-01-31', now(), now(), 1, %s)""".formatted(territory, verdict));
    }

    private static void migrate(String url, String owner, MigrationVersion version) {
        Flyway.configure().dataSource(url, owner, owner).target(version).load().migrate();
    }

    private static void transaction(Connection connection, long sequence, String items, String notReturned)
            throws SQLException {
        run(connection, """
                insert into logged_transaction (carnet_id, sequence, number, territory, country, office, type, voucher_number,
                       at, offset_seconds, items, not_returned, warnings)
                values (1, %d, 'CHTA00000001', 'EU', 'DE', 'DE004811', 'IMPORTATION', 1, now(), 0, '%s', '%s', '{}')""".formatted(sequence, items, notReturned));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String cleared(Connection connection, long sequence) throws SQLException {
        return text(connection, "select home || ' ' || cleared from logged_transaction where sequence = " + sequence);
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
