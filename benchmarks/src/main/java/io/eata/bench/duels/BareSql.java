package io.eata.bench.duels;

import io.eata.bench.ground.Ground;
import io.eata.bench.measure.Clients;
import io.eata.bench.measure.Contender;
import io.eata.bench.measure.Round;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a commit writes, as bare prepared statements on the same server: claim a key, move the row on that is the lock, append the
 * entry, put the event into the outbox, commit. Four statements on tables without triggers or checks; nothing is read or decided.
 */
final class BareSql implements Contender {

    private static final String TABLES = """
            create schema if not exists anchor;
            create table if not exists anchor.command (key text primary key, answer text not null);
            create table if not exists anchor.standing (id bigint primary key, sequence int not null, state jsonb not null)
                with (fillfactor = 60);
            create table if not exists anchor.entry (id bigint, sequence int, entry text not null, hash bytea not null,
                primary key (id, sequence));
            create table if not exists anchor.outbox (id bigint generated always as identity primary key, payload text not null);
            truncate anchor.command, anchor.standing, anchor.entry, anchor.outbox;
            insert into anchor.standing select g, 0, '{"home":"1","away":{"GB":"1"},"blocked":false}' from generate_series(0, 63) g;
            grant usage on schema anchor to core_app;
            grant all on all tables in schema anchor to core_app""";
    private static final String TEXT = "x".repeat(900);

    private final Ground ground;
    private final int clients;
    private final int operations;
    private final boolean oneRow;

    /** @param oneRow whether all clients want the same row, as on one carnet */
    BareSql(Ground ground, int clients, int operations, boolean oneRow) {
        this.ground = ground;
        this.clients = clients;
        this.operations = operations;
        this.oneRow = oneRow;
    }

    @Override
    public String name() {
        return "four bare statements, " + clients + " clients";
    }

    @Override
    public Round round() throws Exception {
        try (var administrator = ground.asSuperuser();
                var statement = administrator.createStatement()) {
            statement.execute(TABLES);
        }
        List<Session> sessions = new ArrayList<>();
        try {
            for (int i = 0; i < clients; i++) {
                sessions.add(new Session(ground.asCore(), oneRow ? 0 : i));
            }
            return Clients.run(
                    clients, operations, (client, turn) -> sessions.get(client).commit());
        } finally {
            for (Session session : sessions) {
                session.connection().close();
            }
        }
    }

    private record Session(
            Connection connection,
            long row,
            PreparedStatement claim,
            PreparedStatement moveOn,
            PreparedStatement append,
            PreparedStatement publish) {

        Session(Connection connection, long row) throws SQLException {
            connection.setAutoCommit(false);
            this(
                    connection,
                    row,
                    connection.prepareStatement("insert into anchor.command values (?, ?)"),
                    connection.prepareStatement(
                            "update anchor.standing set sequence = sequence + 1, state = state where id = ? returning sequence"),
                    connection.prepareStatement("insert into anchor.entry values (?, ?, ?, sha256(?))"),
                    connection.prepareStatement("insert into anchor.outbox (payload) values (?)"));
        }

        void commit() throws SQLException {
            claim.setString(1, UUID.randomUUID().toString());
            claim.setString(2, TEXT);
            claim.executeUpdate();
            moveOn.setLong(1, row);
            int sequence;
            try (var moved = moveOn.executeQuery()) {
                moved.next();
                sequence = moved.getInt(1);
            }
            append.setLong(1, row);
            append.setInt(2, sequence);
            append.setString(3, TEXT);
            append.setBytes(4, new byte[32]);
            append.executeUpdate();
            publish.setString(1, TEXT);
            publish.executeUpdate();
            connection.commit();
        }
    }
}
