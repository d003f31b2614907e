package io.eata.core.customs;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Which carnets are on hold where, and which office did it; follows the ledger, in the same transaction. */
@Component
final class HoldList {

    private static final String PUT = """
            insert into hold (territory, carnet_id, sequence, country, office, since) values (?, ?, ?, ?, ?, ?)""";
    private static final String REMOVE = "delete from hold where territory = ? and carnet_id = ?";
    private static final String FIND = """
            select h.*, c.number from hold h join carnet c on c.id = h.carnet_id where h.territory = ? and h.carnet_id = ?""";
    private static final String PAGE = """
            select h.*, c.number from hold h join carnet c on c.id = h.carnet_id
            where h.territory = ? and (h.since, h.carnet_id) > (?, ?)
            order by h.since, h.carnet_id limit ?""";

    private final Database database;

    HoldList(Database database) {
        this.database = database;
    }

    void put(RoundTrip trip, CustomsTerritory territory, Hold hold) {
        trip.updateOne(
                PUT,
                territory.code(),
                hold.carnetId(),
                hold.sequence(),
                hold.country().code(),
                hold.office(),
                hold.since().atOffset(ZoneOffset.UTC));
    }

    void remove(RoundTrip trip, CustomsTerritory territory, long carnetId) {
        trip.updateOne(REMOVE, territory.code(), carnetId);
    }

    Supplier<Optional<Hold>> find(RoundTrip trip, CustomsTerritory territory, long carnetId) {
        return trip.first(FIND, (row, n) -> read(row), territory.code(), carnetId);
    }

    /** Longest first, after the hold that began then on that carnet. */
    List<Hold> page(CustomsTerritory territory, Instant since, long carnetId, int limit) {
        var trip = database.roundTrip();
        var rows = trip.list(
                PAGE, (row, n) -> read(row), territory.code(), since.atOffset(ZoneOffset.UTC), carnetId, limit);
        trip.run();
        return rows.get();
    }

    private static Hold read(ResultSet row) throws SQLException {
        return new Hold(
                row.getLong("carnet_id"),
                row.getString("number"),
                row.getInt("sequence"),
                Country.of(row.getString("country")),
                row.getString("office"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    /**
     * A carnet on hold.
     *
     * @param sequence of the ledger entry that says why and by whom
     * @param office code of the office that alone may release it
     */
    record Hold(long carnetId, String carnetNumber, int sequence, Country country, String office, Instant since) {

        boolean isOf(Officer officer, String officeCode) {
            return country.equals(officer.country()) && office.equals(officeCode);
        }
    }
}
