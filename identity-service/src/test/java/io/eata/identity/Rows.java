package io.eata.identity;

import io.eata.platform.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What is in the database, and what a test puts there, as its owner. */
record Rows(TestDatabase database) {

    void update(String sql) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    List<String> of(String sql) {
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    String one(String sql) {
        return of(sql).getFirst();
    }

    /** Tables in which a text can be read anywhere. */
    List<String> tablesThatSay(String text) {
        return of(
                        "select table_name from information_schema.tables where table_schema = current_schema and table_type = 'BASE TABLE'")
                .stream()
                .filter(table -> !one("select count(*) from \"" + table + "\" it where strpos(lower(it::text), lower('"
                                + text + "')) > 0")
                        .equals("0"))
                .toList();
    }
}
