package io.eata.bench.duels;

import io.eata.bench.ground.Ground;
import io.eata.bench.ground.Registry;
import io.eata.bench.measure.Clients;
import io.eata.bench.measure.Contender;
import io.eata.bench.measure.Round;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import org.postgresql.PGConnection;

/** The rows of issued carnets, written without asking anybody: by COPY all at once, or by one INSERT and one commit each. */
final class IssuedRows implements Contender {

    private static final String TABLE = """
            create schema if not exists anchor;
            grant usage on schema anchor to core_app;
            drop table if exists anchor.issued;
            create table anchor.issued (id bigint primary key, number text unique not null, terms text not null,
                standing text not null, jwe text not null, events text not null);
            grant all on anchor.issued to core_app""";
    private static final String SHORT = "x".repeat(300);

    private final Ground ground;
    private final Registry registry;
    private final int rows;
    private final boolean copy;

    IssuedRows(Ground ground, Registry registry, int rows, boolean copy) {
        this.ground = ground;
        this.registry = registry;
        this.rows = rows;
        this.copy = copy;
    }

    @Override
    public String name() {
        return copy ? "COPY of the same rows" : "a bare INSERT each";
    }

    /** As long as core's own sealed documents are; the event carries the document once more. */
    @Override
    public Round round() throws Exception {
        String jwe = "y".repeat(sealedLength());
        try (var administrator = ground.asSuperuser();
                var statement = administrator.createStatement()) {
            statement.execute(TABLE);
        }
        try (var connection = ground.asCore()) {
            if (copy) {
                var lines = new StringBuilder();
                for (int i = 0; i < rows; i++) {
                    lines.append(String.join("\t", "" + i, "N" + i, SHORT, SHORT, jwe, jwe))
                            .append('\n');
                }
                long before = System.nanoTime();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy anchor.issued from stdin", new StringReader(lines.toString()));
                long took = System.nanoTime() - before;
                var each = new long[rows];
                Arrays.fill(each, took / rows);
                return new Round(Duration.ofNanos(took), each);
            }
            try (var insert = connection.prepareStatement("insert into anchor.issued values (?, ?, ?, ?, ?, ?)")) {
                return Clients.run(1, rows, (client, turn) -> {
                    insert.setLong(1, turn);
                    insert.setString(2, "N" + turn);
                    insert.setString(3, SHORT);
                    insert.setString(4, SHORT);
                    insert.setString(5, jwe);
                    insert.setString(6, jwe);
                    insert.executeUpdate();
                });
            }
        }
    }

    private int sealedLength() throws Exception {
        long carnet = registry.carnets(1, 20).getFirst();
        try (var administrator = ground.asSuperuser();
                var statement = administrator.createStatement();
                var found = statement.executeQuery(
                        "select max(length(jwe)) from sealed_document where carnet_id = " + carnet)) {
            found.next();
            return found.getInt(1);
        }
    }
}
