package io.eata.reconciliation.verdict;

import io.eata.carnet.items.ItemSet;
import io.eata.contracts.reconciliation.Transit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the watched transits, cut to what their reader may see. */
public final class TransitReader {

    private final JdbcClient jdbc;

    public TransitReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next transits by eATA ID and opening, at most {@code limit}. */
    public List<Transit> page(
            VerdictScope scope, Transit.@Nullable State state, long afterCarnet, long afterOpening, int limit) {
        return jdbc.sql("""
                        select carnet_id, c.number, t.opened_by, t.territory, t.items::text as items,
                               t.remaining::text as remaining, t.final_date, t.closed_on, t.state
                        from transit as t join carnet as c using (carnet_id)
                        where (carnet_id, t.opened_by) > (:carnet, :opening)""" + within(scope) + inState(state) + " order by carnet_id, t.opened_by limit :limit")
                .param("carnet", afterCarnet)
                .param("opening", afterOpening)
                .param("territory", scope instanceof VerdictScope.OfTerritory territory ? territory.code() : null)
                .param(
                        "association",
                        scope instanceof VerdictScope.OfAssociation association ? association.code() : null)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static String within(VerdictScope scope) {
        return switch (scope) {
            case VerdictScope.Everything _ -> "";
            case VerdictScope.OfAssociation _ -> " and c.association = :association";
            case VerdictScope.OfTerritory _ -> " and t.territory = :territory";
        };
    }

    private static String inState(Transit.@Nullable State state) {
        return state == null ? "" : " and t.state = :state";
    }

    private static Transit read(ResultSet row) throws SQLException {
        return new Transit(
                row.getLong("carnet_id"),
                row.getString("number"),
                row.getLong("opened_by"),
                row.getString("territory"),
                ItemSet.parseMultirange(row.getString("items")).toString(),
                ItemSet.parseMultirange(row.getString("remaining")).toString(),
                row.getObject("final_date", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                Transit.State.valueOf(row.getString("state")));
    }
}
