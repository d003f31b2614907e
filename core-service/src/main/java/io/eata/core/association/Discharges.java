package io.eata.core.association;

import io.eata.carnet.ledger.AssociationAct;
import io.eata.carnet.ledger.LedgerCommand;
import io.eata.contracts.carnet.CarnetSummary;
import io.eata.contracts.core.CarnetDischarge;
import io.eata.contracts.core.DischargeCarnet;
import io.eata.core.StoredJson;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.ledger.Actor;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.LedgerWriting;
import io.eata.core.secrets.AtRest;
import io.eata.core.sql.Database;
import io.eata.platform.problems.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Discharges carnets, and keeps, sealed, what the association says it has checked. */
@Component
public final class Discharges {

    private static final String KEEP = "insert into discharge (carnet_id, sequence, at, checked) values (?, ?, ?, ?)";
    private static final String FIND = "select * from discharge where carnet_id = ?";

    private final OwnCarnets carnets;
    private final CarnetCommands commands;
    private final LedgerWriting ledger;
    private final AtRest atRest;
    private final Database database;

    Discharges(OwnCarnets carnets, CarnetCommands commands, LedgerWriting ledger, AtRest atRest, Database database) {
        this.carnets = carnets;
        this.commands = commands;
        this.ledger = ledger;
        this.atRest = atRest;
        this.database = database;
    }

    public CarnetSummary discharge(Issuer issuer, CommandKey key, long id, DischargeCarnet discharge) {
        carnets.own(issuer, id);
        return commands.once(key, id, CarnetSummary.class, (carnet, writes) -> {
            var at = carnets.now().atOffset(ZoneOffset.UTC);
            var command = new LedgerCommand.DischargeCarnet(new AssociationAct(at, issuer.association()));
            var appended = ledger.decideAndAppend(writes, carnet, command, new Actor(issuer.subject(), null));
            String checked = atRest.seal(place(id), StoredJson.write(discharge));
            writes.updateOne(KEEP, id, appended.recorded().sequence(), at, checked);
            return appended.carnet().summary(carnets.today());
        });
    }

    /** @throws ProblemException {@code not-found} unless the carnet is the issuer's own and discharged */
    public CarnetDischarge find(Issuer issuer, long id) {
        carnets.own(issuer, id);
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
