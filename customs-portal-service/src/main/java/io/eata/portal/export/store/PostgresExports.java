package io.eata.portal.export.store;

import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import io.eata.portal.export.Export;
import io.eata.portal.export.ExportKind;
import io.eata.portal.export.ExportSchedule;
import io.eata.portal.export.ExportWork;
import io.eata.portal.export.Exports;
import io.eata.portal.seal.SealedParts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whatever an officer asks of exports is asked of that officer's own, of the administration of the session. */
@Repository
class PostgresExports implements Exports {

    private static final String OWN = "owner = ? and territory = ? and country = ?";

    private final JdbcTemplate jdbc;
    private final ExportRows rows;
    private final ExportSchedule schedule;
    private final SealedParts seal;
    private final Clock clock;

    PostgresExports(JdbcTemplate jdbc, ExportRows rows, ExportSchedule schedule, SealedParts seal, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.schedule = schedule;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<UUID> begin(Officer officer, ExportKind kind, Map<String, String> asked, Locale language) {
        jdbc.query("select pg_advisory_xact_lock(hashtext(?))", row -> {}, "log-export " + officer.subject());
        if (running(officer) >= Export.MOST_RUNNING) {
            return Optional.empty();
        }
        jdbc.update(
                "delete from log_export where state <> 'RUNNING' and owner = ? and id not in (select id from log_export"
                        + " where owner = ? order by (state = 'RUNNING') desc, started_at desc, id desc limit ?)",
                officer.subject(),
                officer.subject(),
                Export.MOST_KEPT - 1);
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        jdbc.update(
                "insert into log_export (id, owner, territory, country, kind, asked, language, state, sealed_key,"
                        + " started_at, moved_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, 'RUNNING', ?, ?, ?)",
                id,
                officer.subject(),
                officer.territory(),
                officer.country(),
                kind.name(),
                rows.write(asked),
                language.toLanguageTag(),
                seal.newKey(ExportWork.place(id)),
                now,
                now);
        schedule.exporting(id);
        return Optional.of(id);
    }

    private long running(Officer officer) {
        var running = jdbc.queryForObject(
                "select count(*) from log_export where owner = ? and state = 'RUNNING'", Long.class, officer.subject());
        return running == null ? 0 : running;
    }

    @Override
    public Page<Export> list(Officer officer, @Nullable String cursor, int limit) {
        var after = cursor == null || !cursor.matches("[0-9a-f-]{36}") ? null : UUID.fromString(cursor);
        var found = jdbc.query(
                "select * from log_export where " + OWN + " and (?::uuid is null or (started_at, id) <"
                        + " (select l.started_at, l.id from log_export l where l.id = ?::uuid))"
                        + " order by started_at desc, id desc limit ?",
                rows::export,
                officer.subject(),
                officer.territory(),
                officer.country(),
                after,
                after,
                limit + 1);
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), found.get(limit - 1).id().toString());
    }

    @Override
    public Optional<Export> find(Officer officer, UUID id) {
        return jdbc
                .query(
                        "select * from log_export where id = ? and " + OWN,
                        rows::export,
                        id,
                        officer.subject(),
                        officer.territory(),
                        officer.country())
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public boolean cancel(Officer officer, UUID id) {
        int stopped = jdbc.update(
                "update log_export set state = 'CANCELLED', waits = false, ended_at = ?"
                        + " where id = ? and state = 'RUNNING' and " + OWN,
                Timestamp.from(clock.instant()),
                id,
                officer.subject(),
                officer.territory(),
                officer.country());
        if (stopped == 1) {
            jdbc.update("delete from log_export_part where export = ?", id);
        }
        return stopped == 1;
    }

    @Override
    public void delete(Officer officer, UUID id) {
        jdbc.update(
                "delete from log_export where id = ? and " + OWN,
                id,
                officer.subject(),
                officer.territory(),
                officer.country());
    }
}
