package io.eata.portal.log.store;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.Page;
import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.platform.paging.Cursors;
import io.eata.portal.log.CarnetFilter;
import io.eata.portal.log.CarnetRow;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Keyset pages over indexes that begin with the territory. */
@Repository
class PostgresLogs implements Logs {

    private static final int COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    PostgresLogs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public Page<TransactionRow> transactions(
            String territory, TransactionFilter filter, @Nullable String cursor, int limit) {
        var where = new Where("t.territory = ?", territory)
                .andIfGiven(
                        "t.type = ?",
                        filter.type() == null ? null : filter.type().name())
                .andIfGiven("t.country = ?", filter.country())
                .andIfGiven("t.office = ?", filter.office())
                .andCarnet(filter.carnet())
                .andIfGiven("t.at >= ?", dayStart(filter.from()))
                .andIfGiven(
                        "t.at < ?",
                        dayStart(filter.to() == null ? null : filter.to().plusDays(1)))
                .andIfGiven(
                        "c.verdict = ?",
                        filter.verdict() == null ? null : filter.verdict().name());
        if (cursor != null) {
            long[] last = Cursors.decode(cursor, 0, 0, 0);
            where.and(
                    "(t.at, t.carnet_id, t.sequence) " + (filter.oldestFirst() ? ">" : "<") + " (?, ?, ?)",
                    moment(last[0]),
                    last[1],
                    last[2]);
        }
        var order = filter.oldestFirst() ? "" : " desc";
        var rows = jdbc.sql("select t.*, c.verdict from logged_transaction t"
                        + " left join carnet_in_territory c on c.territory = t.territory and c.carnet_id = t.carnet_id"
                        + where.sql() + " order by t.at" + order + ", t.carnet_id" + order + ", t.sequence" + order
                        + " limit " + (limit + 1))
                .params(where.parameters())
                .query(PostgresLogs::transaction)
                .list();
        return page(rows, limit, row -> Cursors.encode(micros(row.at()), row.carnetId(), row.sequence()));
    }

    @Override
    public Page<CarnetRow> carnets(String territory, CarnetFilter filter, @Nullable String cursor, int limit) {
        var where = new Where("t.territory = ?", territory)
                .andCarnet(filter.carnet())
                .andIfGiven(
                        "t.verdict = ?",
                        filter.verdict() == null ? null : filter.verdict().name())
                .andIfGiven("t.valid_until >= ?", filter.expiresFrom())
                .andIfGiven("t.valid_until <= ?", filter.expiresTo());
        long[] last = cursor == null ? null : Cursors.decode(cursor, 0, 0);
        String order = switch (filter.order()) {
            case LATEST -> {
                if (last != null) {
                    where.and("(t.last_at, t.carnet_id) < (?, ?)", moment(last[0]), last[1]);
                }
                yield "t.last_at desc, t.carnet_id desc";
            }
            case EXPIRY -> {
                if (last != null) {
                    where.and("(t.valid_until, t.carnet_id) > (?, ?)", LocalDate.ofEpochDay(last[0]), last[1]);
                }
                yield "t.valid_until, t.carnet_id";
            }
        };
        var rows = jdbc.sql("select t.*, c.state from carnet_in_territory t join logged_carnet c using (carnet_id)"
                        + where.sql() + " order by " + order + " limit " + (limit + 1))
                .params(where.parameters())
                .query(this::carnet)
                .list();
        return page(rows, limit, row -> switch (filter.order()) {
            case LATEST -> Cursors.encode(micros(row.lastAt()), row.carnetId());
            case EXPIRY -> Cursors.encode(row.validUntil().toEpochDay(), row.carnetId());
        });
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

    private static <T> Page<T> page(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    private static TransactionRow transaction(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        row.getLong("cancelled_by");
        boolean cancelled = !row.wasNull();
        return new TransactionRow(
                row.getLong("carnet_id"),
                row.getLong("sequence"),
                row.getString("number"),
                row.getString("country"),
                row.getString("office"),
                TransactionType.valueOf(row.getString("type")),
                row.getInt("voucher_number"),
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.ofTotalSeconds(row.getInt("offset_seconds"))),
                row.getString("items"),
                row.getString("not_returned"),
                row.getObject("final_date", LocalDate.class),
                warnings((String[]) row.getArray("warnings").getArray()),
                cancelled,
                verdict == null ? null : Verdict.Status.valueOf(verdict));
    }

    private CarnetRow carnet(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        return new CarnetRow(
                row.getLong("carnet_id"),
                row.getString("number"),
                row.getString("home"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("first_at", OffsetDateTime.class),
                row.getObject("last_at", OffsetDateTime.class),
                row.getInt("transactions"),
                row.getBoolean("on_hold"),
                CarnetRow.State.valueOf(row.getString("state")),
                verdict == null ? null : Verdict.Status.valueOf(verdict),
                json.readValue(row.getString("outstanding"), new TypeReference<ArrayList<Outstanding>>() {}),
                row.getObject("judged_for", LocalDate.class));
    }

    /** A warning that a later version of core has and this one does not know is not shown. */
    private static List<Warning> warnings(String[] names) {
        return Stream.of(Warning.values())
                .filter(warning -> List.of(names).contains(warning.name()))
                .toList();
    }

    private static @Nullable OffsetDateTime dayStart(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static long micros(OffsetDateTime time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant());
    }

    private static OffsetDateTime moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
