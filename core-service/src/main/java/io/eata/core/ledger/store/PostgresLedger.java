package io.eata.core.ledger.store;

import io.eata.carnet.ledger.Standing;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.core.StoredJson;
import io.eata.core.ledger.LedgerStore;
import io.eata.core.ledger.StoredEntry;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
final class PostgresLedger implements LedgerStore {

    private static final String APPEND = """
            insert into ledger_entry (carnet_id, sequence, kind, territory, entry, previous_hash, hash)
            values (?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'hex'))""";
    private static final String MOVE_ON = """
            update standing set sequence = ?, hash = decode(?, 'hex'), state = ?::jsonb
            where carnet_id = ? and sequence = ?""";
    private static final String SELECT = "select " + EntryRows.COLUMNS + " from ledger_entry\n";
    private static final String AFTER = SELECT + "where carnet_id = ? and sequence > ? order by sequence limit ?";
    private static final String BEFORE =
            SELECT + "where carnet_id = ? and territory = ? and sequence < ? order by sequence desc limit ?";
    private static final String CANCELLED = """
            select 1 from ledger_entry where carnet_id = ? and kind = 'TransactionCancelled'
                and (entry::jsonb #>> '{entry,ofSequence}')::int = ?""";
    private static final String LAST_BLOCK =
            SELECT + "where carnet_id = ? and kind = 'CarnetBlocked' order by sequence desc limit 1";
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
    public List<StoredEntry> before(long carnetId, CustomsTerritory territory, int sequence, int limit) {
        return list(BEFORE, carnetId, territory.code(), sequence, limit);
    }

    @Override
    public boolean isCancelled(long carnetId, int sequence) {
        var trip = database.roundTrip();
        var cancellation = trip.first(CANCELLED, (row, n) -> true, carnetId, sequence);
        trip.run();
        return cancellation.get().isPresent();
    }

    @Override
    public Optional<StoredEntry> lastBlock(long carnetId) {
        return list(LAST_BLOCK, carnetId).stream().findFirst();
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
        var rows = trip.list(query, (row, n) -> EntryRows.read(row), values);
        trip.run();
        return rows.get();
    }
}
