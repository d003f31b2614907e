package io.eata.portal.log.store;

import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.paging.Cursors;
import io.eata.portal.log.CarnetFilter;
import io.eata.portal.log.CarnetRow;
import io.eata.portal.log.Found;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionFilter;
import io.eata.portal.log.TransactionRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each search is a {@link Walk}; the conditions with an index of their own stand in the order of how little they leave. */
@Repository
class PostgresLogs implements Logs {

    private static final int COUNTED = 10_000;
    private static final int MOST_HOMES = 300;

    // The offset of the office where the carnet was last dealt with.
    private static final String LAST_OFFSET =
            "(select l.offset_seconds from logged_transaction l where l.carnet_id = t.carnet_id"
                    + " and l.territory = t.territory and l.at = t.last_at limit 1) as offset_seconds";

    private final JdbcClient jdbc;
    private final LogRows rows;

    PostgresLogs(JdbcClient jdbc, LogRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Found<TransactionRow> transactions(
            String territory, TransactionFilter filter, @Nullable String cursor, int limit) {
        var walk = walk(territory, filter);
        if (cursor != null) {
            long[] last = Cursors.decode(cursor, 0, 0, 0);
            walk.after(moment(last[0]), last[1], last[2]);
        }
        return page(
                walk,
                walk.page("t.*", limit),
                limit,
                rows::transaction,
                row -> Cursors.encode(micros(row.at()), row.carnetId(), row.sequence()),
                end -> new End(
                        Cursors.encode(
                                micros(time(end, "end_at")), end.getLong("end_carnet_id"), end.getLong("end_sequence")),
                        utcDay(time(end, "end_at"))));
    }

    @Override
    public Found<CarnetRow> carnets(String territory, CarnetFilter filter, @Nullable String cursor, int limit) {
        var walk = walk(territory, filter);
        boolean latest = filter.order() == CarnetFilter.Order.LATEST;
        if (cursor != null) {
            long[] last = Cursors.decode(cursor, 0, 0);
            walk.after(latest ? moment(last[0]) : LocalDate.ofEpochDay(last[0]), last[1]);
        }
        return page(
                walk,
                walk.page("t.*, " + LAST_OFFSET, limit),
                limit,
                rows::carnet,
                row -> latest
                        ? Cursors.encode(micros(row.lastAt()), row.carnetId())
                        : Cursors.encode(row.validUntil().toEpochDay(), row.carnetId()),
                end -> {
                    long carnet = end.getLong("end_carnet_id");
                    if (latest) {
                        var at = time(end, "end_last_at");
                        return new End(Cursors.encode(micros(at), carnet), utcDay(at));
                    }
                    var day = end.getObject("end_valid_until", LocalDate.class);
                    return new End(Cursors.encode(day.toEpochDay(), carnet), day);
                });
    }

    @Override
    public Found.Total count(String territory, TransactionFilter filter) {
        return total(walk(territory, filter));
    }

    @Override
    public Found.Total count(String territory, CarnetFilter filter) {
        return total(walk(territory, filter));
    }

    private Walk walk(String territory, TransactionFilter filter) {
        var walk = new Walk(
                "logged_transaction", List.of("at", "carnet_id", "sequence"), !filter.oldestFirst(), territory);
        carnet(walk, "logged_transaction", territory, filter.carnet());
        switch (filter.mark()) {
            case CANCELLED -> walk.by("t.cancelled_by is not null");
            case NOT_RETURNED -> walk.by("t.not_returned <> ''");
            case WARNED -> walk.by("t.warnings <> '{}'");
            case STANDING -> walk.only("t.cancelled_by is null");
            case null -> {}
        }
        walk.by("t.country = ? and t.office = ?", filter.country(), filter.office());
        if (filter.verdict() == Verdict.Status.TO_CHECK) {
            walk.by("t.verdict = 'TO_CHECK'");
        } else {
            walk.only("t.verdict = ?", name(filter.verdict()));
        }
        return walk.by("t.home = ?", filter.home())
                .by("t.type = ?", name(filter.type()))
                .within("t.at >= ?", dayStart(filter.from()))
                .within("t.at < ?", dayStart(next(filter.to())))
                .only("t.cleared @> ?", filter.item())
                .only("t.final_date >= ?", filter.finalFrom())
                .only("t.final_date <= ?", filter.finalTo());
    }

    private Walk walk(String territory, CarnetFilter filter) {
        boolean latest = filter.order() == CarnetFilter.Order.LATEST;
        var walk = new Walk(
                "carnet_in_territory", List.of(latest ? "last_at" : "valid_until", "carnet_id"), latest, territory);
        carnet(walk, "carnet_in_territory", territory, filter.carnet());
        switch (filter.mark()) {
            case ON_HOLD -> {
                if (latest) {
                    walk.by("t.on_hold");
                } else {
                    walk.only("t.on_hold");
                }
            }
            case BLOCKED, CANCELLED, DISCHARGED -> {
                if (latest) {
                    walk.by("t.state = ? and t.state <> 'USABLE'", name(filter.mark()));
                } else {
                    walk.only("t.state = ?", name(filter.mark()));
                }
            }
            case null -> {}
        }
        walk.by("t.verdict = ?", name(filter.verdict()));
        if (latest) {
            walk.by("t.home = ?", filter.home())
                    .within("t.last_at >= ?", dayStart(filter.lastFrom()))
                    .within("t.last_at < ?", dayStart(next(filter.lastTo())))
                    .only("t.valid_until >= ?", filter.expiresFrom())
                    .only("t.valid_until <= ?", filter.expiresTo());
        } else {
            walk.within("t.valid_until >= ?", filter.expiresFrom())
                    .within("t.valid_until <= ?", filter.expiresTo())
                    .only("t.home = ?", filter.home())
                    .only("t.last_at >= ?", dayStart(filter.lastFrom()))
                    .only("t.last_at < ?", dayStart(next(filter.lastTo())));
        }
        return walk.only(
                "t.outstanding @> jsonb_build_array(jsonb_build_object('kind', ?::text))", name(filter.outstanding()));
    }

    /** An eATA ID, or the beginning of a carnet number as people write it, which is an index's beginning only while it is rare. */
    private void carnet(Walk walk, String table, String territory, @Nullable String carnet) {
        if (carnet == null || carnet.isBlank()) {
            return;
        }
        var normal = carnet.replaceAll("[ /-]", "").toUpperCase(Locale.ROOT);
        if (normal.matches("[0-9]{1,18}")) {
            walk.by("t.carnet_id = ?", Long.valueOf(normal));
        } else if (normal.matches("[0-9A-Z]{1,30}")) {
            // The operators of text_pattern_ops: they find their index also in a statement that is planned once for all
            // values.
            var begins = "t.number ~>=~ ? and t.number ~<~ ?";
            var order = "t.number using ~<~";
            var beyond = normal + '\u007f';
            boolean few = jdbc.sql("select count(*) from (select 1 from " + table + " t where t.territory = ? and "
                                    + begins + " order by " + order + " limit " + (Walk.STRETCH + 1) + ") counted")
                            .params(territory, normal, beyond)
                            .query(Long.class)
                            .single()
                    <= Walk.STRETCH;
            if (few) {
                walk.byFew(begins, order, normal, beyond);
            } else {
                walk.only(begins, normal, beyond);
            }
        } else {
            walk.by("false");
        }
    }

    private <T> Found<T> page(
            Walk walk, String sql, int limit, RowMapper<T> row, Function<T, String> cursor, Reached end) {
        var found = new ArrayList<T>();
        var ends = new ArrayList<End>();
        jdbc.sql(sql).params(walk.parameters()).query(result -> {
            if (result.getObject("carnet_id") != null) {
                found.add(row.mapRow(result, result.getRow()));
            }
            if (ends.isEmpty() && result.getLong("looked") == walk.stretch(limit)) {
                ends.add(end.of(result));
            }
        });
        if (found.size() > limit) {
            var shown = found.subList(0, limit);
            return new Found<>(shown, cursor.apply(shown.getLast()), null);
        }
        return ends.isEmpty()
                ? new Found<>(found, null, null)
                : new Found<>(found, ends.getFirst().cursor(), ends.getFirst().day());
    }

    private Found.Total total(Walk walk) {
        return jdbc.sql(walk.total())
                .params(walk.totalParameters())
                .query((row, number) -> new Found.Total(row.getLong("found"), row.getLong("looked") == Walk.COUNTED))
                .single();
    }

    /** From one to the next along the index: a few dozen looks, however many carnets there are. */
    @Override
    public List<String> homes(String territory) {
        return jdbc.sql("""
                with recursive homes (home) as (
                    (select home from carnet_in_territory where territory = :territory order by home limit 1)
                    union all
                    select (select c.home from carnet_in_territory c
                             where c.territory = :territory and c.home > h.home order by c.home limit 1)
                      from homes h where h.home is not null)
                select home from homes where home is not null limit :most""")
                .param("territory", territory)
                .param("most", MOST_HOMES)
                .query((row, number) -> row.getString("home"))
                .list();
    }

    @Override
    public long committedSince(String territory, String country, String office, Instant since) {
        return jdbc.sql("select count(*) from (select 1 from logged_transaction"
                        + " where territory = ? and country = ? and office = ? and at >= ? and cancelled_by is null limit "
                        + COUNTED + ") counted")
                .param(territory)
                .param(country)
                .param(office)
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Where a page ended that was not full, as a cursor and as a day. */
    private record End(String cursor, LocalDate day) {}

    @FunctionalInterface
    private interface Reached {
        End of(ResultSet row) throws SQLException;
    }

    private static @Nullable String name(@Nullable Enum<?> asked) {
        return asked == null ? null : asked.name();
    }

    private static @Nullable LocalDate next(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1);
    }

    private static @Nullable OffsetDateTime dayStart(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    private static LocalDate utcDay(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    private static long micros(OffsetDateTime time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
    }

    private static OffsetDateTime moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
