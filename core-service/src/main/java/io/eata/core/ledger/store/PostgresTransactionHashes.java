package io.eata.core.ledger.store;

import io.eata.core.ledger.TransactionHashes;
import io.eata.core.sql.Database;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class PostgresTransactionHashes implements TransactionHashes {

    private static final String BEFORE = """
            select sequence, encode(hash, 'hex') as hash from ledger_entry
            where carnet_id = ? and sequence < ? and kind = 'TransactionCommitted' order by sequence desc limit ?""";

    private final Database database;

    PostgresTransactionHashes(Database database) {
        this.database = database;
    }

    @Override
    public List<TransactionHash> before(long carnetId, int sequence, int limit) {
        var trip = database.roundTrip();
        var rows = trip.list(
                BEFORE,
                (row, n) -> new TransactionHash(row.getInt("sequence"), row.getString("hash")),
                carnetId,
                sequence,
                limit);
        trip.run();
        return rows.get();
    }
}
