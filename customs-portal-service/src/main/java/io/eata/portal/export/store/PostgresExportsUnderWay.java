package io.eata.portal.export.store;

import io.eata.portal.export.Export;
import io.eata.portal.export.ExportsUnderWay;
import io.eata.portal.export.Piece;
import io.eata.portal.export.RunningExport;
import io.eata.portal.log.Found;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresExportsUnderWay implements ExportsUnderWay {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;
    private final ExportRows rows;
    private final Clock clock;

    PostgresExportsUnderWay(JdbcTemplate jdbc, ExportRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<RunningExport> find(UUID id) {
        return jdbc.query("select * from log_export where id = ? and state = 'RUNNING'", rows::running, id).stream()
                .findFirst();
    }

    @Override
    public void total(UUID id, Found.Total total) {
        jdbc.update(
                "update log_export set counted = true, total = ? where id = ?", total.more() ? null : total.rows(), id);
    }

    /** The row is locked by the update, so that parts of one export follow each other. */
    @Override
    @Transactional
    public boolean add(RunningExport running, Piece piece, byte[] sealed) {
        var now = Timestamp.from(clock.instant());
        boolean last = piece.next() == null;
        int counted = jdbc.update(
                "update log_export set parts = parts + 1, bytes = bytes + ?, done = done + ?, withheld = withheld + ?,"
                        + " cursor = ?, waits = false, moved_at = ?, state = ?, ended_at = ?"
                        + " where id = ? and state = 'RUNNING' and parts = ?",
                sealed.length,
                piece.rows(),
                piece.withheld(),
                piece.next(),
                now,
                (last ? Export.State.DONE : Export.State.RUNNING).name(),
                last ? now : null,
                running.id(),
                running.parts());
        if (counted == 1) {
            jdbc.update(
                    "insert into log_export_part (export, number, content) values (?, ?, ?)",
                    running.id(),
                    running.parts(),
                    sealed);
        }
        return counted == 1;
    }

    @Override
    public void waits(UUID id, boolean is) {
        jdbc.update("update log_export set waits = ? where id = ? and state = 'RUNNING'", is, id);
    }

    @Override
    @Transactional
    public void fail(UUID id, Export.Failure why) {
        int failed = jdbc.update(
                "update log_export set state = 'FAILED', failure = ?, waits = false, ended_at = ?"
                        + " where id = ? and state = 'RUNNING'",
                why.name(),
                Timestamp.from(clock.instant()),
                id);
        if (failed == 1) {
            jdbc.update("delete from log_export_part where export = ?", id);
        }
    }

    @Override
    public byte[] part(UUID id, int number) {
        return jdbc
                .query(
                        "select content from log_export_part where export = ? and number = ?",
                        (row, at) -> row.getBytes("content"),
                        id,
                        number)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the export was forgotten while it was fetched"));
    }

    @Override
    public String key(UUID id) {
        return jdbc
                .query("select sealed_key from log_export where id = ?", (row, at) -> row.getString("sealed_key"), id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the export was forgotten while it was fetched"));
    }

    @Override
    @Transactional
    public int failStuckSince(Instant moment) {
        var stuck = jdbc.queryForList(
                "select id from log_export where state = 'RUNNING' and moved_at < ? limit ?",
                UUID.class,
                Timestamp.from(moment),
                AT_ONCE);
        stuck.forEach(id -> fail(id, Export.Failure.STUCK));
        return stuck.size();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return jdbc.update(
                "delete from log_export where id in (select id from log_export where started_at < ? order by started_at limit ?)",
                Timestamp.from(moment),
                AT_ONCE);
    }
}
