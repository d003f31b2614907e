package io.eata.core.signature;

import io.eata.core.secrets.AtRest;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Every signature that was ever given, of every version, sealed; only ever added to. */
@Component
public final class SignatureBook {

    private static final String KEEP = """
            insert into signature (carnet_id, document_version, document_digest, account, signed_at, statement)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String MARK =
            "update carnet set signed_at = ? where id = ? and document_version = ? and signed_at is null";
    private static final String CURRENT = """
            select s.* from signature s join carnet c on c.id = s.carnet_id and c.document_version = s.document_version
            where s.carnet_id = ?""";

    private final Database database;
    private final AtRest atRest;

    SignatureBook(Database database, AtRest atRest) {
        this.database = database;
        this.atRest = atRest;
    }

    /** Keeps a signature under the current version, as part of a round trip. */
    void keep(RoundTrip trip, Statement statement, String jws, String account) {
        var at = statement.signedAt().atOffset(ZoneOffset.UTC);
        String place = place(statement.carnetId(), statement.documentVersion());
        trip.updateOne(MARK, at, statement.carnetId(), statement.documentVersion());
        trip.updateOne(
                KEEP,
                statement.carnetId(),
                statement.documentVersion(),
                statement.documentDigest(),
                account,
                at,
                atRest.seal(place, jws));
    }

    /** The signature under the current version of the carnet's document. */
    public Optional<KeptSignature> current(long carnetId) {
        var trip = database.roundTrip();
        var found = current(trip, carnetId);
        trip.run();
        return found.get();
    }

    /** The same, as part of a round trip. */
    public Supplier<Optional<KeptSignature>> current(RoundTrip trip, long carnetId) {
        return trip.first(CURRENT, (row, n) -> read(row), carnetId);
    }

    private KeptSignature read(ResultSet row) throws SQLException {
        String place = place(row.getLong("carnet_id"), row.getInt("document_version"));
        return new KeptSignature(atRest.open(place, row.getString("statement")));
    }

    private static String place(long carnetId, int version) {
        return "signature/" + carnetId + "/" + version;
    }
}
