package io.eata.core.discharge;

import io.eata.contracts.core.CarnetDischarge;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.core.StoredJson;
import io.eata.core.secrets.AtRest;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.problems.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;

/** What associations say they have checked before a discharge; sealed, and only ever added to. */
@Component
public final class DischargeBook {

    private static final String KEEP = "insert into discharge (carnet_id, sequence, at, checked) values (?, ?, ?, ?)";
    private static final String FIND = "select * from discharge where carnet_id = ?";

    private final AtRest atRest;
    private final Database database;

    DischargeBook(AtRest atRest, Database database) {
        this.atRest = atRest;
        this.database = database;
    }

    /** Keeps a check as part of the round trip that discharges the carnet. */
    public void keep(RoundTrip writes, long id, int sequence, OffsetDateTime at, DischargeCarnet discharge) {
        writes.updateOne(KEEP, id, sequence, at, atRest.seal(place(id), StoredJson.write(discharge)));
    }

    /** @throws ProblemException {@code not-found} unless the carnet is discharged */
    public CarnetDischarge find(long id) {
        var trip = database.roundTrip();
        var found = trip.first(FIND, (row, n) -> read(row), id);
        trip.run();
        return found.get().orElseThrow(() -> ProblemException.notFound("No discharge is recorded of this carnet"));
    }

    private CarnetDischarge read(ResultSet row) throws SQLException {
        long id = row.getLong("carnet_id");
        var checked = StoredJson.read(atRest.open(place(id), row.getString("checked")), DischargeCarnet.class);
        return new CarnetDischarge(
                id,
                row.getInt("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                checked.reason(),
                Boolean.TRUE.equals(checked.paperRecordsChecked()),
                Boolean.TRUE.equals(checked.digitalRecordsChecked()),
                checked.remarks());
    }

    private static String place(long carnetId) {
        return "discharge/" + carnetId;
    }
}
