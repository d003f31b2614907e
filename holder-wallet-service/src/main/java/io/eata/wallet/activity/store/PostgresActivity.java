package io.eata.wallet.activity.store;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.reconciliation.Verdict;
import io.eata.wallet.activity.ActivityStore;
import io.eata.wallet.activity.Happening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class PostgresActivity implements ActivityStore {

    /** Namespace of the advisory lock of whoever appends. */
    private static final int APPENDING = 4;

    private final JdbcClient jdbc;

    PostgresActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?, 0) is null")
                .param(APPENDING)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void append(Happening happening) {
        jdbc.sql("""
                        insert into activity (carnet_id, kind, sequence, at, offset_seconds, country, territory, office,
                                              type, voucher_number, items, not_returned, final_date, of_sequence, verdict)
                        values (:carnetId, :kind, :sequence, :at, :offset, :country, :territory, :office,
                                :type, :voucherNumber, :items, :notReturned, :finalDate, :of, :verdict)""")
                .param("carnetId", happening.carnetId())
                .param("kind", happening.kind())
                .param("sequence", happening.sequence())
                .param("at", happening.at())
                .param("offset", happening.at().getOffset().getTotalSeconds())
                .param("country", happening.country())
                .param("territory", happening.territory())
                .param("office", happening.office())
                .param("type", nameOf(happening.type()))
                .param("voucherNumber", happening.voucherNumber())
                .param("items", happening.items())
                .param("notReturned", happening.notReturned())
                .param("finalDate", happening.finalDate())
                .param("of", happening.of())
                .param("verdict", nameOf(happening.verdict()))
                .update();
    }

    /** Goes through the account's carnets, not through everybody's activity, however far behind the cursor is. */
    @Override
    public List<Row> after(String account, long place, int limit) {
        return jdbc.sql("""
                        select happened.*
                        from wallet_entry entry
                             cross join lateral (select * from activity
                                                 where carnet_id = entry.carnet_id and place > :place
                                                 order by place limit :limit) happened
                        where entry.account = :account
                        order by happened.place limit :limit""")
                .param("account", account)
                .param("place", place)
                .param("limit", limit)
                .query(PostgresActivity::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var offset = ZoneOffset.ofTotalSeconds(row.getInt("offset_seconds"));
        var type = row.getString("type");
        var verdict = row.getString("verdict");
        return new Row(
                row.getLong("place"),
                new Happening(
                        row.getLong("carnet_id"),
                        row.getString("kind"),
                        row.getLong("sequence"),
                        row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(offset),
                        row.getString("country"),
                        row.getString("territory"),
                        row.getString("office"),
                        type == null ? null : TransactionType.valueOf(type),
                        row.getObject("voucher_number", Integer.class),
                        row.getString("items"),
                        row.getString("not_returned"),
                        row.getObject("final_date", LocalDate.class),
                        row.getObject("of_sequence", Long.class),
                        verdict == null ? null : Verdict.Status.valueOf(verdict)));
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
