package io.eata.portal.transit.store;

import io.eata.carnet.items.ItemSet;
import io.eata.carnet.ledger.WatchedTransit;
import io.eata.carnet.ledger.WatchedTransit.Move;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.portal.transit.TransitWatch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the moves from the log, lets the rule decide, and writes what it found; twice over it leaves the same rows. */
@Repository
class PostgresTransitWatch implements TransitWatch {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostgresTransitWatch(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Watched(long carnetId, String territory) {}

    @Override
    public void look(long carnetId, String territory) {
        // Facts of a carnet come one after the other; the daily look may come between them.
        jdbc.sql("select carnet_id from logged_carnet where carnet_id = ? for update")
                .param(carnetId)
                .query(Long.class)
                .optional();
        var watched = WatchedTransit.of(CustomsTerritory.of(territory), moves(carnetId, territory));
        jdbc.sql("delete from transit where carnet_id = ? and territory = ? and not opened_by = any (?)")
                .param(carnetId)
                .param(territory)
                .param(watched.stream().map(it -> (long) it.openedBy()).toArray(Long[]::new))
                .update();
        watched.forEach(transit -> write(carnetId, transit));
    }

    @Override
    public long lookAtAll() {
        var last = new Watched(0, "");
        long looked = 0;
        for (var found = next(last); !found.isEmpty(); found = next(last)) {
            for (var each : found) {
                transaction.executeWithoutResult(_ -> look(each.carnetId(), each.territory()));
            }
            looked += found.size();
            last = found.getLast();
        }
        jdbc.sql("insert into transit_look (looked_at) values (?)"
                        + " on conflict (only_one) do update set looked_at = excluded.looked_at")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return looked;
    }

    private List<Watched> next(Watched after) {
        return jdbc.sql("""
                select distinct l.carnet_id, l.territory from logged_transaction l
                 where l.type = 'TRANSIT_OPEN' and (l.carnet_id, l.territory) > (?, ?)
                   and not exists (select from transit t
                                    where t.carnet_id = l.carnet_id and t.opened_by = l.sequence and t.closed_on is not null)
                 order by l.carnet_id, l.territory limit ?""")
                .param(after.carnetId())
                .param(after.territory())
                .param(AT_ONCE)
                .query((row, _) -> new Watched(row.getLong("carnet_id"), row.getString("territory")))
                .list();
    }

    private List<Move> moves(long carnetId, String territory) {
        return jdbc.sql("""
                select l.sequence, l.type, l.items, coalesce(l.final_date, c.valid_until) as final_date, l.at, l.offset_seconds
                  from logged_transaction l join logged_carnet c using (carnet_id)
                 where l.carnet_id = ? and l.territory = ? and l.type in ('TRANSIT_OPEN', 'TRANSIT_CLOSE')
                   and l.cancelled_by is null
                 order by l.sequence""")
                .param(carnetId)
                .param(territory)
                .query((row, _) -> move(row))
                .list();
    }

    private static Move move(ResultSet row) throws SQLException {
        int sequence = row.getInt("sequence");
        var items = ItemSet.parse(row.getString("items"));
        return row.getString("type").equals("TRANSIT_OPEN")
                ? new Move.Opening(sequence, items, row.getObject("final_date", LocalDate.class))
                : new Move.Closing(sequence, items, day(row));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt("offset_seconds")))
                .toLocalDate();
    }

    private void write(long carnetId, WatchedTransit transit) {
        jdbc.sql("""
                insert into transit (carnet_id, opened_by, territory, number, items, remaining, final_date, closed_on, closed_by,
                                     opened_at, open_country, open_office, close_country, close_office)
                select :carnet, :opening, o.territory, o.number, :items, :remaining, :finalDate, cast(:closedOn as date), :closedBy,
                       o.at, o.country, o.office, c.country, c.office
                  from logged_transaction o
                  left join logged_transaction c on c.carnet_id = o.carnet_id and c.sequence = :closing
                 where o.carnet_id = :carnet and o.sequence = :opening
                on conflict (carnet_id, opened_by) do update
                   set remaining = excluded.remaining, final_date = excluded.final_date, closed_on = excluded.closed_on,
                       closed_by = excluded.closed_by, close_country = excluded.close_country,
                       close_office = excluded.close_office""")
                .param("carnet", carnetId)
                .param("opening", transit.openedBy())
                .param("items", transit.items().toString())
                .param("remaining", transit.remaining().toString())
                .param("finalDate", transit.finalDate())
                .param("closedOn", transit.closedOn())
                .param(
                        "closedBy",
                        transit.closedBy().stream().map(Integer::longValue).toArray(Long[]::new))
                .param(
                        "closing",
                        transit.closedBy().isEmpty() ? -1 : transit.closedBy().getLast())
                .update();
    }
}
