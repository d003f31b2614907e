package io.eata.core.ledger.store;

import io.eata.carnet.ledger.Standing;
import io.eata.core.StoredJson;
import io.eata.core.ledger.LedgerStore;
import io.eata.core.ledger.StoredEntry;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
final class PostgresLedger implements LedgerStore {

    private static final String APPEND = """
            insert into ledger_entry (carnet_id, sequence, kind, territory, entry, previous_hash, hash)
            values (?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'))""";
    private static final String MOVE_ON = """
            update standing set sequence = ?, hash = decode(?, 'hex'), state = ?::jsonb
            where carnet_id = ? and sequence = ?""";
    private static final String SELECT = """
            select carnet_id, sequence, kind, territory, entry,
                encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash
            from ledger_entry
            """;
    private static final String AFTER = SELECT + "where carnet_id = ? and sequence > ? order by sequence limit ?";
    private static final String AT =
            SELECT + "where (carnet_id, sequence) in (select * from unnest(?::bigint[], ?::int[]))";

    private final Database database;

    PostgresLedger(Database database) {
        this.database = database;
    }

    @Override
    public void append(RoundTrip trip, StoredEntry entry, Standing after) {
        trip.updateOne(
                APPEND,
                entry.carnetId(),
                entry.sequence(),
                entry.kind(),
                entry.territory(),
                entry.json(),
                entry.previousHash(),
                entry.hash());
        trip.updateOne(
                MOVE_ON,
                entry.sequence(),
                entry.hash(),
                StoredJson.write(after),
                entry.carnetId(),
                entry.sequence() - 1);
    }

    @Override
    public List<StoredEntry> after(long carnetId, int sequence, int limit) {
        return list(AFTER, carnetId, sequence, limit);
    }

    @Override
    public List<StoredEntry> at(Map<Long, Integer> sequences) {
        var carnets = List.copyOf(sequences.keySet());
        return list(
                AT,
                carnets.toArray(Long[]::new),
                carnets.stream().map(sequences::get).toArray(Integer[]::new));
    }

    private List<StoredEntry> list(String query, Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(
                query,
                (row, n) -> new StoredEntry(
                        row.getLong("carnet_id"),
                        row.getInt("sequence"),
                        row.getString("kind"),
                        row.getString("territory"),
                        row.getString("entry"),
                        row.getString("previous_hash"),
                        row.getString("hash")),
                values);
        trip.run();
        return rows.get();
    }
}
