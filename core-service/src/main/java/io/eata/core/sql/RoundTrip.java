package io.eata.core.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

/**
 * Statements that go to the database together and are answered together: PostgreSQL runs them one after the other, each seeing
 * what those before it did and what others had committed when it began. Under a row lock every statement saved on the wire is
 * time that the next officer does not wait.
 *
 * <p>The outcomes can be asked for once {@link #run()} has returned.
 */
public final class RoundTrip {

    private final JdbcOperations jdbc;
    private final StringJoiner sql = new StringJoiner(";\n");
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    RoundTrip(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a statement that changes rows; answers how many. */
    public Supplier<Integer> update(String statement, @Nullable Object... values) {
        var count = new Outcome<Integer>();
        add(statement, values, row -> count.settle(row.getUpdateCount()));
        return count;
    }

    /** Adds a statement that must change exactly one row: else somebody else did, and {@link #run()} fails. */
    public void updateOne(String statement, @Nullable Object... values) {
        add(statement, values, row -> {
            if (row.getUpdateCount() != 1) {
                throw new IllegalStateException(row.getUpdateCount() + " rows instead of one by: " + statement);
            }
        });
    }

    /** Adds a query; answers its rows. */
    public <T> Supplier<List<T>> list(String query, RowMapper<T> mapper, @Nullable Object... values) {
        var rows = new Outcome<List<T>>();
        add(query, values, statement -> rows.settle(read(statement.getResultSet(), mapper)));
        return rows;
    }

    /** Adds a query of at most one row. */
    public <T> Supplier<Optional<T>> first(String query, RowMapper<T> mapper, @Nullable Object... values) {
        var rows = list(query, mapper, values);
        return () -> rows.get().stream().findFirst();
    }

    /** Adds a query for the sake of the locks that it takes. */
    public void lock(String query, @Nullable Object... values) {
        add(query, values, statement -> statement.getResultSet().close());
    }

    /** Sends everything and settles every outcome. */
    public void run() {
        jdbc.execute(sql.toString(), (PreparedStatement statement) -> {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.execute();
            for (int i = 0; i < steps.size(); i++) {
                if (i > 0) {
                    statement.getMoreResults();
                }
                steps.get(i).settle(statement);
            }
            return steps.size();
        });
    }

    private void add(String statement, @Nullable Object[] values, Step step) {
        sql.add(statement);
        parameters.addAll(Arrays.asList(values));
        steps.add(step);
    }

    private static <T> List<T> read(ResultSet result, RowMapper<T> mapper) throws SQLException {
        var rows = new ArrayList<T>();
        try (result) {
            while (result.next()) {
                rows.add(mapper.mapRow(result, rows.size()));
            }
        }
        return rows;
    }

    private interface Step {
        void settle(PreparedStatement statement) throws SQLException;
    }

    private static final class Outcome<T> implements Supplier<T> {

        private @Nullable T value;

        void settle(T settled) {
            value = settled;
        }

        @Override
        public T get() {
            if (value == null) {
                throw new IllegalStateException("the round trip has not been made");
            }
            return value;
        }
    }
}
