package io.eata.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.PostgresForTests;
import io.eata.platform.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stood in the log before a filter came gets what the filter asks for. */
class LogMigrationTest {

    private TestDatabase database;
    private Connection connection;

    @BeforeEach
    void asItWasBefore() throws SQLException {
        database = PostgresForTests.freshDatabase("portal");
        migrate(MigrationVersion.fromVersion("13"));
        connection = database.asOwner();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.close();
    }

    @Test
    void old_transactions_get_the_home_of_their_carnet_and_the_items_they_cleared() throws SQLException {
        carnet("USABLE");
        transaction(1, "1-4,6,11-20", "");
        transaction(2, "7", "8-9");
        transaction(3, "", "");
        migrate(MigrationVersion.LATEST);

        assertThat(cleared(1)).isEqualTo("CH {[1,5),[6,7),[11,21)}");
        assertThat(cleared(2)).isEqualTo("CH {[7,10)}");
        assertThat(cleared(3)).isEqualTo("CH {}");
    }

    @Test
    void old_transactions_get_the_verdict_of_their_territory_and_old_carnets_their_state() throws SQLException {
        carnet("BLOCKED");
        transaction(1, "1-4", "");
        inTerritory("EU", "'TO_CHECK'");
        inTerritory("GB", "null");
        migrate(MigrationVersion.LATEST);

        assertThat(text("select verdict from logged_transaction")).isEqualTo("TO_CHECK");
        assertThat(text("select string_agg(territory || state, ' ' order by territory) from carnet_in_territory"))
                .isEqualTo("EUBLOCKED GBBLOCKED");
    }

    private void carnet(String state) throws SQLException {
        run("insert into logged_carnet values (1, 'CHTA00000001', 'CH', date '2027-01-31', 20, '%s')".formatted(state));
    }

    private void inTerritory(String territory, String verdict) throws SQLException {
        run("""
                insert into carnet_in_territory (territory, carnet_id, number, home, valid_until, first_at, last_at,
                       transactions, verdict)
                values ('%s', 1, 'CHTA00000001', 'CH', date '2027-01-31', now(), now(), 1, %s)""".formatted(territory, verdict));
    }

    private void migrate(MigrationVersion version) {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.owner())
                .target(version)
                .load()
                .migrate();
    }

    private void transaction(long sequence, String items, String notReturned) throws SQLException {
        run("""
                insert into logged_transaction (carnet_id, sequence, number, territory, country, office, type, voucher_number,
                       at, offset_seconds, items, not_returned, warnings)
                values (1, %d, 'CHTA00000001', 'EU', 'DE', 'DE004811', 'IMPORTATION', 1, now(), 0, '%s', '%s', '{}')""".formatted(sequence, items, notReturned));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String cleared(long sequence) throws SQLException {
        return text("select home || ' ' || cleared from logged_transaction where sequence = " + sequence);
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
