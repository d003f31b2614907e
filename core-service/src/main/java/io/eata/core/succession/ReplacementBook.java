package io.eata.core.succession;

import io.eata.contracts.core.Replaces;
import io.eata.core.StoredJson;
import io.eata.core.secrets.AtRest;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every replacement that was ever issued, why, and who agreed; sealed, and only ever added to. */
@Component
final class ReplacementBook {

    private static final String KEEP = """
            insert into replacement (replacement_id, original_id, sequence, kind, reason, at, noted)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = "select * from replacement where replacement_id = ?";

    private final Database database;
    private final AtRest atRest;

    ReplacementBook(Database database, AtRest atRest) {
        this.database = database;
        this.atRest = atRest;
    }

    /** Keeps a replacement as part of a round trip. */
    void keep(RoundTrip trip, KeptReplacement kept) {
        var noted = kept.noted();
        trip.updateOne(
                KEEP,
                kept.replacement(),
                kept.original(),
                kept.sequence(),
                noted.kind().name(),
                noted.reason().name(),
                kept.at().atOffset(ZoneOffset.UTC),
                atRest.seal(place(kept.replacement()), StoredJson.write(noted)));
    }

    /** What the carnet stands in for. */
    Optional<KeptReplacement> find(long replacement) {
        var trip = database.roundTrip();
        var found = trip.first(FIND, (row, n) -> read(row), replacement);
        trip.run();
        return found.get();
    }

    private KeptReplacement read(ResultSet row) throws SQLException {
        long replacement = row.getLong("replacement_id");
        return new KeptReplacement(
                row.getLong("original_id"),
                replacement,
                row.getInt("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                StoredJson.read(atRest.open(place(replacement), row.getString("noted")), Replaces.class));
    }

    private static String place(long replacement) {
        return "replacement/" + replacement;
    }
}
