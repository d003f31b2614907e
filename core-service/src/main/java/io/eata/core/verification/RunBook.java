package io.eata.core.verification;

import io.eata.contracts.core.StartVerification;
import io.eata.contracts.core.VerificationFinding;
import io.eata.contracts.core.VerificationRun;
import io.eata.core.sql.Database;
import io.eata.core.verification.RunRow.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Runs, how far they are, and what they found, in the database: a run outlives the copy that works on it. */
@Component
final class RunBook {

    private static final String NOW_OR_NEVER = "select pg_advisory_xact_lock(?, 2)";
    private static final int LOCK = 0x0e47a0b1;

    private static final String START = """
            insert into verification_run (scope, carnet_id, day, asked_by, started_at, state, total)
            select ?, ?::bigint, ?::date, ?, ?::timestamptz, 'RUNNING', case ?
                when 'EVERYTHING' then (select count(*) from carnet) + (select count(*) from daily_root)
                when 'ROLLING' then (select count(*) from carnet)
                else 1 end
            where not exists (
                select from verification_run r where r.state = 'RUNNING' and (r.scope = 'ROLLING') = (? = 'ROLLING'))
            returning *""";
    private static final String FIND = "select * from verification_run where id = ?";
    private static final String TAKE =
            "select * from verification_run where id = ? and state = 'RUNNING' for update skip locked";
    private static final String RUNNING = "select * from verification_run where state = 'RUNNING' order by id";
    private static final String PROGRESS = """
            update verification_run set checked = checked + ?, found = found + ?, last_carnet = ?, last_day = ?
            where id = ?""";
    private static final String FINISH =
            "update verification_run set state = ?, finished_at = ? where id = ? and state = 'RUNNING'";
    private static final String FOUND = """
            insert into verification_finding (run_id, carnet_id, sequence, day, what, found_at)
            values (?, ?, ?, ?, ?, ?)""";
    private static final String FINDINGS =
            "select * from verification_finding where run_id = ? and id > ? order by id limit ?";
    private static final String NEXT_CARNETS = "select id from carnet where id > ? order by id limit ?";
    private static final String NEXT_DAYS = "select day from daily_root where day > ? order by day limit ?";

    /** Of the last rolling check that went through, and of what came after it. */
    private static final String OPEN_FINDINGS = """
            select count(*) as found from verification_finding where run_id >= coalesce(
                (select max(id) from verification_run where scope in ('ROLLING', 'EVERYTHING') and state = 'DONE'), 0)""";

    private final Database database;

    RunBook(Database database) {
        this.database = database;
    }

    /** Empty while a run of that kind is under way. */
    Optional<VerificationRun> start(Scope scope, StartVerification what, String by, Instant at) {
        return database.inTransaction(() -> {
            var lock = database.roundTrip();
            lock.lock(NOW_OR_NEVER, LOCK);
            lock.run();
            return list(
                            START,
                            RunBook::row,
                            scope.name(),
                            what.carnetId(),
                            what.day(),
                            by,
                            at.atOffset(ZoneOffset.UTC),
                            scope.name(),
                            scope.name())
                    .stream()
                    .map(RunRow::run)
                    .findFirst();
        });
    }

    Optional<VerificationRun> find(long id) {
        return list(FIND, RunBook::row, id).stream().map(RunRow::run).findFirst();
    }

    List<RunRow> running() {
        return list(RUNNING, RunBook::row);
    }

    /** Takes a run until the transaction ends; empty when it is over or another copy is at it. */
    Optional<RunRow> take(long id) {
        return list(TAKE, RunBook::row, id).stream().findFirst();
    }

    void progress(
            RunRow run, int checked, List<Finding> found, long lastCarnet, @Nullable LocalDate lastDay, Instant at) {
        var trip = database.roundTrip();
        for (var finding : found) {
            trip.updateOne(
                    FOUND,
                    run.run().id(),
                    finding.carnetId(),
                    finding.sequence(),
                    finding.day(),
                    finding.what(),
                    at.atOffset(ZoneOffset.UTC));
        }
        trip.updateOne(
                PROGRESS, checked, found.size(), lastCarnet, lastDay, run.run().id());
        trip.run();
    }

    void finish(long id, String state, Instant at) {
        var trip = database.roundTrip();
        trip.update(FINISH, state, at.atOffset(ZoneOffset.UTC), id);
        trip.run();
    }

    List<VerificationFinding> findings(long id, long after, int limit) {
        return list(FINDINGS, RunBook::finding, id, after, limit);
    }

    List<Long> carnetsAfter(long id, int limit) {
        return list(NEXT_CARNETS, (row, n) -> row.getLong("id"), id, limit);
    }

    List<LocalDate> daysAfter(LocalDate day, int limit) {
        return list(NEXT_DAYS, (row, n) -> row.getObject("day", LocalDate.class), day, limit);
    }

    long openFindings() {
        return list(OPEN_FINDINGS, (row, n) -> row.getLong("found")).getFirst();
    }

    private <T> List<T> list(String query, RowMapper<T> mapper, @Nullable Object... values) {
        var trip = database.roundTrip();
        var rows = trip.list(query, mapper, values);
        trip.run();
        return rows.get();
    }

    private static RunRow row(ResultSet row, int n) throws SQLException {
        return new RunRow(
                new VerificationRun(
                        row.getLong("id"),
                        row.getString("scope"),
                        row.getString("state"),
                        row.getLong("total"),
                        row.getLong("checked"),
                        row.getLong("found"),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("finished_at", OffsetDateTime.class)),
                row.getObject("carnet_id", Long.class),
                row.getObject("day", LocalDate.class),
                row.getLong("last_carnet"),
                row.getObject("last_day", LocalDate.class));
    }

    private static VerificationFinding finding(ResultSet row, int n) throws SQLException {
        return new VerificationFinding(
                row.getLong("id"),
                row.getObject("carnet_id", Long.class),
                row.getObject("sequence", Integer.class),
                row.getObject("day", LocalDate.class),
                row.getString("what"),
                row.getObject("found_at", OffsetDateTime.class));
    }
}
