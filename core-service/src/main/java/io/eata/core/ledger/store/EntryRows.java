package io.eata.core.ledger.store;

import io.eata.core.ledger.StoredEntry;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of a ledger entry, and the entry that they are. */
final class EntryRows {

    static final String COLUMNS = """
            carnet_id, sequence, kind, territory, entry,
            encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash""";

    private EntryRows() {}

    static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                row.getLong("carnet_id"),
                row.getInt("sequence"),
                row.getString("kind"),
                row.getString("territory"),
                row.getString("entry"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
