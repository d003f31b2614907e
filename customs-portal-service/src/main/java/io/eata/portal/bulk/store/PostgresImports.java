package io.eata.portal.bulk.store;

import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import io.eata.portal.bulk.Import;
import io.eata.portal.bulk.ImportRow;
import io.eata.portal.bulk.ImportSchedule;
import io.eata.portal.bulk.Imports;
import io.eata.portal.bulk.SheetKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresImports implements Imports {

    private static final String SELECT = "select i.*, c.* from bulk_import i, lateral (select count(*) as total,"
            + " count(*) filter (where r.state = 'DONE') as done, count(*) filter (where r.state = 'REFUSED') as refused,"
            + " count(*) filter (where r.state = 'UNDONE') as undone, count(*) filter (where r.state = 'KEPT') as kept"
            + " from bulk_import_row r where r.import = i.id) c";

    private static final String QUIET = "(state not in ('REFUSED', 'KEPT'))";

    private final JdbcTemplate jdbc;
    private final ImportSchedule schedule;
    private final Json json;
    private final Clock clock;

    PostgresImports(JdbcTemplate jdbc, ImportSchedule schedule, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.schedule = schedule;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Page<Import> list(String country, @Nullable String cursor, int limit) {
        var after = cursor == null || !cursor.matches("[0-9a-f-]{36}") ? null : UUID.fromString(cursor);
        var rows = jdbc.query(
                SELECT + " where i.country = ? and (?::uuid is null or (i.started_at, i.id) <"
                        + " (select l.started_at, l.id from bulk_import l where l.id = ?::uuid))"
                        + " order by i.started_at desc, i.id desc limit ?",
                PostgresImports::read,
                country,
                after,
                after,
                limit + 1);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows.subList(0, limit), rows.get(limit - 1).id().toString());
    }

    @Override
    public Optional<Import> find(String country, UUID id) {
        return jdbc.query(SELECT + " where i.id = ? and i.country = ?", PostgresImports::read, id, country).stream()
                .findFirst();
    }

    @Override
    public Page<ImportRow> rows(UUID id, @Nullable String cursor, int limit) {
        var after = Place.of(cursor);
        var rows = jdbc.query(
                "select * from bulk_import_row where import = ? and (" + QUIET + ", number) > (?, ?) order by " + QUIET
                        + ", number limit ?",
                this::row,
                id,
                after.quiet(),
                after.number(),
                limit + 1);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        boolean quiet = last.state() != ImportRow.State.REFUSED && last.state() != ImportRow.State.KEPT;
        return new Page<>(rows.subList(0, limit), new Place(quiet, last.number()).cursor());
    }

    @Override
    public boolean cancel(String country, UUID id) {
        return jdbc.update(
                        "update bulk_import set state = 'CANCELLED', ended_at = ?"
                                + " where id = ? and country = ? and state = 'RUNNING'",
                        now(),
                        id,
                        country)
                == 1;
    }

    @Override
    @Transactional
    public boolean beginUndo(Officer officer, UUID id, Set<String> used) {
        jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, "bulk-import " + officer.country());
        int begun = jdbc.update(
                "update bulk_import set state = 'UNDOING', undone_by = ?, undone_by_name = ?, undone_at = ?"
                        + " where id = ? and country = ? and state in ('DONE', 'CANCELLED') and started_at > ?"
                        + " and not exists (select 1 from bulk_import where country = ? and state in ('RUNNING', 'FAILING', 'UNDOING'))",
                officer.subject(),
                officer.name(),
                now(),
                id,
                officer.country(),
                Timestamp.from(clock.instant().minus(Import.UNDO_WITHIN)),
                officer.country());
        if (begun == 0) {
            return false;
        }
        jdbc.update(
                "update bulk_import_row r set used = true from bulk_import i where i.id = r.import and i.id = ?"
                        + " and r.cells ->> case i.kind when 'OFFICES' then 'code' else 'name' end = any (?)",
                id,
                used.toArray(String[]::new));
        schedule.undoing(id);
        return true;
    }

    @Override
    public Optional<Import> lock(UUID id) {
        jdbc.queryForList("select 1 from bulk_import where id = ? for update", id);
        return jdbc.query(SELECT + " where i.id = ?", PostgresImports::read, id).stream()
                .findFirst();
    }

    @Override
    public List<ImportRow> waiting(UUID id, int most) {
        return jdbc.query(
                "select * from bulk_import_row where import = ? and state = 'WAITING' order by number limit ?",
                this::row,
                id,
                most);
    }

    @Override
    public List<ImportRow> toTakeBack(UUID id, int most) {
        return jdbc.query(
                "select * from bulk_import_row where import = ? and state = 'DONE' order by number desc limit ?",
                this::row,
                id,
                most);
    }

    @Override
    public void put(UUID id, ImportRow row) {
        jdbc.update(
                "update bulk_import_row set state = ?, note = ?, before = ?::jsonb, version = ? where import = ? and number = ?",
                row.state().name(),
                row.note(),
                row.before() == null ? null : json.write(row.before()),
                row.version(),
                id,
                row.number());
    }

    @Override
    public void put(UUID id, Import.State state) {
        jdbc.update(
                "update bulk_import set state = ?, ended_at = case when ? then ended_at else ? end where id = ?",
                state.name(),
                state.underWay(),
                now(),
                id);
    }

    @Override
    public int forgetPeople(Instant before) {
        return jdbc.update(
                "update bulk_import_row r set cells = jsonb_strip_nulls(jsonb_build_object('action', r.cells -> 'action'))"
                        + " from bulk_import i where i.id = r.import and i.kind = 'ACCOUNTS' and i.started_at < ?"
                        + " and i.state not in ('RUNNING', 'FAILING', 'UNDOING') and r.cells -> 'email' is not null",
                Timestamp.from(before));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private ImportRow row(ResultSet row, int at) throws SQLException {
        return new ImportRow(
                row.getInt("number"),
                json.cells(row.getString("cells")),
                ImportRow.State.valueOf(row.getString("state")),
                row.getString("note"),
                json.cellsIfAny(row.getString("before")),
                row.getInt("version"),
                row.getBoolean("used"));
    }

    private static Import read(ResultSet row, int at) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("country"),
                SheetKind.valueOf(row.getString("kind")),
                Import.State.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("started_by"),
                row.getString("started_by_name"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getString("undone_by"),
                row.getString("undone_by_name"),
                instant(row.getTimestamp("undone_at")),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("refused"),
                row.getInt("undone"),
                row.getInt("kept"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
