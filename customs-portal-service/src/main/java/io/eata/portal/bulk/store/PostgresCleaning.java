package io.eata.portal.bulk.store;

import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import io.eata.portal.bulk.Cleaning;
import io.eata.portal.bulk.CleaningSession;
import io.eata.portal.bulk.ImportSchedule;
import io.eata.portal.bulk.SheetKind;
import io.eata.portal.bulk.StagedRow;
import io.eata.portal.bulk.Targets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresCleaning implements Cleaning {

    private static final int BATCH = 500;
    private static final int LONGEST_NAME = 200;

    private final JdbcTemplate jdbc;
    private final Targets targets;
    private final ImportSchedule schedule;
    private final Json json;
    private final Clock clock;

    PostgresCleaning(JdbcTemplate jdbc, Targets targets, ImportSchedule schedule, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.targets = targets;
        this.schedule = schedule;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<CleaningSession> find(String country, SheetKind kind) {
        return jdbc
                .query(
                        "select s.*, (select count(*) from bulk_session_row r where r.session = s.id) as total,"
                                + " (select count(*) from bulk_session_row r where r.session = s.id and r.wrong) as wrong"
                                + " from bulk_session s where country = ? and kind = ?",
                        PostgresCleaning::session,
                        country,
                        kind.name())
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public void replace(Officer officer, SheetKind kind, String fileName, List<StagedRow> rows) {
        taking(officer.country());
        discard(officer.country(), kind);
        var id = UUID.randomUUID();
        jdbc.update(
                "insert into bulk_session (id, country, kind, version, file_name, uploaded_by_name, uploaded_at)"
                        + " values (?, ?, ?, 1, ?, ?, ?)",
                id,
                officer.country(),
                kind.name(),
                cut(fileName),
                cut(officer.name()),
                Timestamp.from(clock.instant()));
        put(id, targets.checked(kind, officer, rows));
    }

    @Override
    public Page<StagedRow> rows(CleaningSession session, @Nullable String cursor, int limit) {
        var after = Place.of(cursor);
        var rows = jdbc.query(
                "select * from bulk_session_row where session = ? and (not wrong, number) > (?, ?)"
                        + " order by (not wrong), number limit ?",
                this::row,
                session.id(),
                after.quiet(),
                after.number(),
                limit + 1);
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var last = rows.get(limit - 1);
        return new Page<>(rows.subList(0, limit), new Place(!last.wrong(), last.number()).cursor());
    }

    @Override
    public List<StagedRow> rows(CleaningSession session, Set<Integer> numbers) {
        return jdbc.query(
                "select * from bulk_session_row where session = ? and number = any (?) order by (not wrong), number",
                this::row,
                session.id(),
                numbers.toArray(Integer[]::new));
    }

    @Override
    @Transactional
    public Saved save(
            Officer officer, CleaningSession session, Map<Integer, Map<String, String>> cells, Set<Integer> dropped) {
        if (!stillAt(session)) {
            return Saved.COLLIDED;
        }
        jdbc.update("update bulk_session set version = version + 1 where id = ?", session.id());
        jdbc.batchUpdate(
                "delete from bulk_session_row where session = ? and number = ?",
                dropped.stream()
                        .map(number -> new Object[] {session.id(), number})
                        .toList());
        var rows = all(session.id()).stream()
                .map(row -> changed(row, cells.getOrDefault(row.number(), Map.of())))
                .toList();
        put(session.id(), targets.checked(session.kind(), officer, rows));
        return Saved.DONE;
    }

    @Override
    public void discard(String country, SheetKind kind) {
        jdbc.update("delete from bulk_session where country = ? and kind = ?", country, kind.name());
    }

    @Override
    public int discardPeople(Instant before) {
        return jdbc.update(
                "delete from bulk_session where kind = 'ACCOUNTS' and uploaded_at < ?", Timestamp.from(before));
    }

    @Override
    @Transactional
    public Begun begin(Officer officer, CleaningSession session) {
        taking(session.country());
        if (!stillAt(session)) {
            return new Begun.Collided();
        }
        var busy = jdbc.queryForObject(
                "select exists (select 1 from bulk_import where country = ? and state in ('RUNNING', 'FAILING', 'UNDOING'))",
                Boolean.class,
                session.country());
        if (Boolean.TRUE.equals(busy)) {
            return new Begun.Busy();
        }
        var rows = targets.checked(session.kind(), officer, all(session.id()));
        if (rows.isEmpty() || rows.stream().anyMatch(StagedRow::wrong)) {
            put(session.id(), rows);
            return new Begun.Wrong();
        }
        jdbc.update(
                "insert into bulk_import (id, country, kind, state, file_name, started_by, started_by_name, started_at)"
                        + " select id, country, kind, 'RUNNING', file_name, ?, ?, ? from bulk_session where id = ?",
                officer.subject(),
                cut(officer.name()),
                Timestamp.from(clock.instant()),
                session.id());
        jdbc.update(
                "insert into bulk_import_row (import, number, cells)"
                        + " select session, number, cells from bulk_session_row where session = ?",
                session.id());
        jdbc.update("delete from bulk_session where id = ?", session.id());
        schedule.importing(session.id());
        return new Begun.Running(session.id());
    }

    /** Administrators of one country take turns, so that the second finds what the first one did. */
    private void taking(String country) {
        jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, "bulk-import " + country);
    }

    private boolean stillAt(CleaningSession session) {
        return !jdbc.queryForList(
                        "select 1 from bulk_session where id = ? and version = ? for update",
                        session.id(),
                        session.version())
                .isEmpty();
    }

    private List<StagedRow> all(UUID id) {
        return jdbc.query("select * from bulk_session_row where session = ? order by number", this::row, id);
    }

    private void put(UUID id, List<StagedRow> rows) {
        jdbc.batchUpdate(
                "insert into bulk_session_row (session, number, cells, mistakes) values (?, ?, ?::jsonb, ?::jsonb)"
                        + " on conflict (session, number) do update set cells = excluded.cells, mistakes = excluded.mistakes"
                        + " where (bulk_session_row.cells, bulk_session_row.mistakes) <> (excluded.cells, excluded.mistakes)",
                rows,
                BATCH,
                (statement, row) -> {
                    statement.setObject(1, id);
                    statement.setInt(2, row.number());
                    statement.setString(3, json.write(row.cells()));
                    statement.setString(4, json.write(row.mistakes()));
                });
    }

    private static StagedRow changed(StagedRow row, Map<String, String> cells) {
        if (cells.isEmpty()) {
            return row;
        }
        var changed = new HashMap<>(row.cells());
        changed.putAll(cells);
        changed.values().removeIf(String::isEmpty);
        return new StagedRow(row.number(), changed, List.of());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private StagedRow row(ResultSet row, int at) throws SQLException {
        return new StagedRow(
                row.getInt("number"), json.cells(row.getString("cells")), json.mistakes(row.getString("mistakes")));
    }

    private static CleaningSession session(ResultSet row, int at) throws SQLException {
        return new CleaningSession(
                row.getObject("id", UUID.class),
                row.getString("country"),
                SheetKind.valueOf(row.getString("kind")),
                row.getInt("version"),
                row.getString("file_name"),
                row.getString("uploaded_by_name"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getInt("total"),
                row.getInt("wrong"));
    }
}
