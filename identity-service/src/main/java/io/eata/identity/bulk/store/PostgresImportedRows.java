package io.eata.identity.bulk.store;

import io.eata.contracts.identity.UndoneAccountRow.Kept;
import io.eata.identity.account.PersonalRecord;
import io.eata.identity.bulk.ImportedRow;
import io.eata.identity.bulk.ImportedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
final class PostgresImportedRows implements ImportedRows, PersonalRecord {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    PostgresImportedRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean claim(UUID importId, int row) {
        return jdbc.sql("""
                        insert into account_import_row (import_id, row_number, at) values (?, ?, ?)
                        on conflict (import_id, row_number) do nothing
                        """)
                        .param(importId)
                        .param(row)
                        .param(at(clock.instant()))
                        .update()
                == 1;
    }

    @Override
    public ImportedRow lock(UUID importId, int row) {
        return jdbc.sql("""
                        select account_id, created, before, version, undone, kept from account_import_row
                        where import_id = ? and row_number = ? for update
                        """)
                .param(importId)
                .param(row)
                .query((rs, number) -> read(rs))
                .single();
    }

    @Override
    public void done(UUID importId, int row, UUID account, ImportedRow.@Nullable Before before, long version) {
        jdbc.sql("""
                        update account_import_row set account_id = ?, created = ?, before = ?::jsonb, version = ?
                        where import_id = ? and row_number = ?
                        """)
                .param(account)
                .param(before == null)
                .param(before == null ? null : json.writeValueAsString(before))
                .param(version)
                .param(importId)
                .param(row)
                .update();
    }

    @Override
    public void undone(UUID importId, int row, @Nullable Kept kept) {
        jdbc.sql(
                        "update account_import_row set undone = true, kept = ?, before = null where import_id = ? and row_number = ?")
                .param(kept == null ? null : kept.name())
                .param(importId)
                .param(row)
                .update();
    }

    @Override
    public int forgetBefore(Instant before, int most) {
        return jdbc.sql("""
                        delete from account_import_row where (import_id, row_number) in (
                            select import_id, row_number from account_import_row where at < ? limit ? for update skip locked)
                        """).param(at(before)).param(most).update();
    }

    @Override
    public Map<String, Object> export(UUID account) {
        var earlier = jdbc.sql("select before from account_import_row where account_id = ? and before is not null")
                .param(account)
                .query((rs, row) -> before(rs.getString("before")))
                .list();
        return earlier.isEmpty() ? Map.of() : Map.of("beforeImports", earlier);
    }

    /** That the row was done is remembered: it is not to be done again. */
    @Override
    public void erase(UUID account) {
        jdbc.sql("update account_import_row set before = null where account_id = ?")
                .param(account)
                .update();
    }

    private ImportedRow read(ResultSet rs) throws SQLException {
        var before = rs.getString("before");
        var kept = rs.getString("kept");
        return new ImportedRow(
                rs.getObject("account_id", UUID.class),
                rs.getBoolean("created"),
                before == null ? null : before(before),
                rs.getLong("version"),
                rs.getBoolean("undone"),
                kept == null ? null : Kept.valueOf(kept));
    }

    private ImportedRow.Before before(String written) {
        return json.readValue(written, ImportedRow.Before.class);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
