package io.eata.portal.transit.store;

import io.eata.carnet.ledger.WatchedTransit;
import io.eata.contracts.Page;
import io.eata.platform.paging.Cursors;
import io.eata.portal.transit.TransitFilter;
import io.eata.portal.transit.TransitRow;
import io.eata.portal.transit.TransitSide;
import io.eata.portal.transit.Transits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keyset pages; what day it is, is asked of the zone of the office that opened. */
@Repository
class PostgresTransits implements Transits {

    private static final int COUNTED = 1_000;
    private static final String ROWS = """
            select * from (
                select t.*, (cast(:now as timestamptz) at time zone coalesce(z.zone, 'UTC'))::date as today,
                       o.offset_seconds as open_offset,
                       c.sequence as close_sequence, c.at as close_at, c.offset_seconds as close_offset, c.items as close_items
                  from transit t
                  join logged_transaction o on o.carnet_id = t.carnet_id and o.sequence = t.opened_by
                  left join logged_transaction c
                         on c.carnet_id = t.carnet_id and c.sequence = t.closed_by[array_length(t.closed_by, 1)]
                  left join office z on z.country = t.open_country and z.code = t.open_office
                 where t.territory = :territory
                   and (cast(:outcomes as text[]) is null or t.outcome = any (cast(:outcomes as text[])))
                   and (cast(:carnet as bigint) is null or t.carnet_id = :carnet)
                   and (cast(:number as text) is null or t.number like :number)
                   and (cast(:office as text) is null or (t.open_country = :country and t.open_office = :office)
                        or (t.close_country = :country and t.close_office = :office))
                   and (cast(:beforeAt as timestamptz) is null
                        or (t.opened_at, t.carnet_id, t.opened_by) < (:beforeAt, :beforeCarnet, :beforeOpening))) w
             where (cast(:expired as boolean) is null
                    or (coalesce(w.closed_on, w.today) > w.final_date) = :expired)
               and (not :soon or (w.closed_on is null and w.final_date between w.today and w.today + :days))""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int dueSoonDays;

    PostgresTransits(JdbcClient jdbc, Clock clock, @Value("${eata.portal.transit.due-soon-days:3}") int dueSoonDays) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.dueSoonDays = dueSoonDays;
    }

    @Override
    public Page<TransitRow> page(String territory, TransitFilter filter, @Nullable String cursor, int limit) {
        long[] last = cursor == null ? null : Cursors.decode(cursor, 0, 0, 0);
        var rows = asked(
                        territory,
                        filter,
                        last,
                        " order by w.opened_at desc, w.carnet_id desc, w.opened_by desc limit ",
                        limit + 1)
                .query(this::transit)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, limit);
        var end = shown.getLast();
        return new Page<>(
                shown,
                Cursors.encode(
                        micros(end.opening().at()),
                        end.carnetId(),
                        end.opening().sequence()));
    }

    private JdbcClient.StatementSpec asked(
            String territory, TransitFilter filter, long @Nullable [] last, String order, int limit) {
        var carnet = filter.carnet() == null
                ? null
                : filter.carnet().replaceAll("[ /-]", "").toUpperCase(Locale.ROOT);
        var isId = carnet != null && carnet.matches("[0-9]{1,18}");
        return jdbc.sql(ROWS + order + limit)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("territory", territory)
                .param("outcomes", outcomes(filter))
                .param("carnet", isId ? Long.valueOf(carnet) : null)
                .param("number", carnet == null || isId ? null : carnet.replaceAll("[^0-9A-Z]", "?") + "%")
                .param("country", filter.country())
                .param("office", filter.office())
                .param("beforeAt", last == null ? null : moment(last[0]))
                .param("beforeCarnet", last == null ? 0 : last[1])
                .param("beforeOpening", last == null ? 0 : last[2])
                .param("expired", filter.state() == null ? null : filter.state() == WatchedTransit.State.EXPIRED)
                .param("soon", filter.dueSoon())
                .param("days", dueSoonDays);
    }

    /** Settled outcomes never change with the day, so that only open ones need a look at it. */
    private static String @Nullable [] outcomes(TransitFilter filter) {
        if (filter.dueSoon()) {
            return new String[] {"OPEN"};
        }
        return switch (filter.state()) {
            case null -> null;
            case IN_PROGRESS -> new String[] {"OPEN"};
            case CLOSED -> new String[] {"IN_TIME"};
            case EXPIRED -> new String[] {"OPEN", "LATE"};
        };
    }

    @Override
    public Optional<TransitRow> find(String territory, long carnetId, long openedBy) {
        var filter = new TransitFilter(null, null, null, Long.toString(carnetId), false);
        return asked(territory, filter, null, " and w.opened_by = " + openedBy + " limit ", 1)
                .query(this::transit)
                .optional();
    }

    @Override
    public List<TransitSide> closings(String territory, long carnetId, long openedBy) {
        return jdbc.sql("""
                select c.sequence, c.country, c.office, c.at, c.offset_seconds, c.items
                  from transit t join logged_transaction c on c.carnet_id = t.carnet_id and c.sequence = any (t.closed_by)
                 where t.territory = ? and t.carnet_id = ? and t.opened_by = ?
                 order by c.sequence""")
                .param(territory)
                .param(carnetId)
                .param(openedBy)
                .query((row, _) -> new TransitSide(
                        row.getLong("sequence"),
                        row.getString("country"),
                        row.getString("office"),
                        time(row, "at", "offset_seconds"),
                        row.getString("items")))
                .list();
    }

    @Override
    public long dueSoon(String territory, String country, String office) {
        return asked(territory, TransitFilter.dueAt(country, office), null, " limit ", COUNTED)
                .query(this::transit)
                .list()
                .size();
    }

    @Override
    public Optional<Instant> lookedAt() {
        return jdbc.sql("select looked_at from transit_look")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private TransitRow transit(ResultSet row, int number) throws SQLException {
        var finalDate = row.getObject("final_date", LocalDate.class);
        var closedOn = row.getObject("closed_on", LocalDate.class);
        var today = row.getObject("today", LocalDate.class);
        var state = WatchedTransit.State.of(finalDate, closedOn, today);
        var opening = new TransitSide(
                row.getLong("opened_by"),
                row.getString("open_country"),
                row.getString("open_office"),
                time(row, "opened_at", "open_offset"),
                row.getString("items"));
        return new TransitRow(
                row.getLong("carnet_id"),
                row.getString("number"),
                opening,
                closing(row),
                row.getString("remaining"),
                finalDate,
                closedOn,
                state,
                state == WatchedTransit.State.IN_PROGRESS && !finalDate.isAfter(today.plusDays(dueSoonDays)));
    }

    private static @Nullable TransitSide closing(ResultSet row) throws SQLException {
        return row.getString("close_items") == null
                ? null
                : new TransitSide(
                        row.getLong("close_sequence"),
                        row.getString("close_country"),
                        row.getString("close_office"),
                        time(row, "close_at", "close_offset"),
                        row.getString("close_items"));
    }

    private static OffsetDateTime time(ResultSet row, String at, String offset) throws SQLException {
        return row.getObject(at, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt(offset)));
    }

    private static long micros(OffsetDateTime time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
    }

    private static OffsetDateTime moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
