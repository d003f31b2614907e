package io.eata.portal.readiness.store;

import io.eata.contracts.Page;
import io.eata.portal.office.Kept;
import io.eata.portal.office.Mistake;
import io.eata.portal.office.OfficeScope;
import io.eata.portal.readiness.Checklist;
import io.eata.portal.readiness.Notice;
import io.eata.portal.readiness.NoticeKind;
import io.eata.portal.readiness.OfficeReadiness;
import io.eata.portal.readiness.PreparationStep;
import io.eata.portal.readiness.ReadinessTask;
import io.eata.portal.readiness.RegionReadiness;
import io.eata.portal.readiness.TaskState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class PostgresChecklist implements Checklist {

    private static final String FROM_OFFICES = " from office o left join readiness_office r using (country, code)"
            + " where o.country = :country and o.active and (cast(:scope as text) is null or o.region = :scope)";
    private static final String OFFICE = "select o.country, o.code, o.name, o.region, coalesce(r.internet, false) internet,"
            + " coalesce(r.device, false) device, coalesce(r.scanner, false) scanner, coalesce(r.officers, 0) officers,"
            + " coalesce(r.trained, 0) trained, coalesce(r.remark, '') remark, coalesce(r.version, 0) as version";
    private static final String READY =
            "(coalesce(r.internet and r.device and r.officers > 0 and r.trained = r.officers, false))";
    private static final int NOTICES = 50;

    private final JdbcClient jdbc;

    PostgresChecklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Plan plan(String country) {
        return jdbc.sql("select planned, standard_offered, version from readiness_plan where country = ?")
                .param(country)
                .query((row, at) -> new Plan(
                        row.getObject("planned", LocalDate.class),
                        row.getBoolean("standard_offered"),
                        row.getInt("version")))
                .optional()
                .orElse(new Plan(null, false, 0));
    }

    @Override
    @Transactional
    public Kept plan(String country, @Nullable LocalDate planned, int version) {
        jdbc.sql("insert into readiness_plan (country, version) values (?, 0) on conflict do nothing")
                .param(country)
                .update();
        int changed = jdbc.sql("update readiness_plan set planned = cast(? as date), version = version + 1, changed_at = now()"
                        + " where country = ? and version = ?")
                .param(planned)
                .param(country)
                .param(version)
                .update();
        return changed == 0 ? new Kept.Collided() : new Kept.Done(version + 1);
    }

    @Override
    public Page<OfficeReadiness> offices(
            OfficeScope scope, @Nullable String region, boolean onlyMissing, @Nullable String cursor, int limit) {
        var rows = jdbc.sql(OFFICE + FROM_OFFICES
                        + " and (cast(:region as text) is null or o.region = :region)"
                        + (onlyMissing ? " and not " + READY : "")
                        + " and (cast(:after as text) is null or (o.region, o.name, o.code) >"
                        + " (select l.region, l.name, l.code from office l where l.country = :country and l.code = :after))"
                        + " order by o.region, o.name, o.code limit " + (limit + 1))
                .param("country", scope.country())
                .param("scope", scope.region().orElse(null))
                .param("region", region)
                .param("after", cursor)
                .query(PostgresChecklist::office)
                .list();
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, limit);
        return new Page<>(shown, shown.getLast().code());
    }

    @Override
    public Optional<OfficeReadiness> office(String country, String code) {
        return jdbc.sql(OFFICE + FROM_OFFICES + " and o.code = :code")
                .param("country", country)
                .param("scope", null)
                .param("code", code)
                .query(PostgresChecklist::office)
                .optional();
    }

    @Override
    @Transactional
    public Kept record(OfficeScope scope, OfficeReadiness office) {
        var kept = office(scope.country(), office.code());
        if (kept.isEmpty()) {
            return new Kept.Missing();
        }
        if (!scope.covers(kept.get().region())) {
            return new Kept.Outside();
        }
        jdbc.sql("insert into readiness_office (country, code, version) values (?, ?, 0) on conflict do nothing")
                .param(scope.country())
                .param(office.code())
                .update();
        int changed = jdbc.sql("update readiness_office set internet = ?, device = ?, scanner = ?, officers = ?,"
                        + " trained = ?, remark = ?, version = version + 1, changed_at = now()"
                        + " where country = ? and code = ? and version = ?")
                .param(office.internet())
                .param(office.device())
                .param(office.scanner())
                .param(office.officers())
                .param(office.trained())
                .param(office.remark())
                .param(scope.country())
                .param(office.code())
                .param(office.version())
                .update();
        return changed == 0 ? new Kept.Collided() : new Kept.Done(office.version() + 1);
    }

    @Override
    public List<RegionReadiness> byRegion(OfficeScope scope) {
        return jdbc.sql("select o.region, count(*) offices, count(*) filter (where " + READY + ") ready,"
                        + " count(*) filter (where not coalesce(r.internet, false)) offline,"
                        + " count(*) filter (where not coalesce(r.device, false)) bare,"
                        + " count(*) filter (where coalesce(r.officers, 0) = 0) uncounted,"
                        + " coalesce(sum(r.officers), 0) officers, coalesce(sum(r.trained), 0) trained"
                        + FROM_OFFICES + " group by o.region order by o.region limit 500")
                .param("country", scope.country())
                .param("scope", scope.region().orElse(null))
                .query((row, at) -> new RegionReadiness(
                        row.getString("region"),
                        row.getInt("offices"),
                        row.getInt("ready"),
                        row.getInt("offline"),
                        row.getInt("bare"),
                        row.getInt("uncounted"),
                        row.getInt("officers"),
                        row.getInt("trained")))
                .list();
    }

    @Override
    public List<ReadinessTask> tasks(String country) {
        return jdbc.sql("select * from readiness_task where country = ? order by array_position(array['CONTACT', 'DATE',"
                        + " 'ADMINISTRATION', 'EQUIPMENT', 'TRAINING', 'CONFIRMATION'], step), due_on nulls last, id limit "
                        + MOST_TASKS)
                .param(country)
                .query(PostgresChecklist::task)
                .list();
    }

    @Override
    public Optional<ReadinessTask> task(String country, long id) {
        return jdbc.sql("select * from readiness_task where country = ? and id = ?")
                .param(country)
                .param(id)
                .query(PostgresChecklist::task)
                .optional();
    }

    @Override
    @Transactional
    public Kept keep(String country, ReadinessTask task) {
        if (task.version() == 0) {
            return added(country, task)
                    ? new Kept.Done(1)
                    : new Kept.Invalid(List.of(new Mistake("name", "readiness.rule.many")));
        }
        int changed = jdbc.sql("update readiness_task set name = ?, step = ?, owner = ?, starts_on = cast(? as date), due_on = cast(? as date),"
                        + " state = ?, done_on = cast(? as date), version = version + 1, changed_at = now()"
                        + " where country = ? and id = ? and version = ?")
                .param(task.name())
                .param(task.step().name())
                .param(task.owner())
                .param(task.startsOn())
                .param(task.dueOn())
                .param(task.state().name())
                .param(task.doneOn())
                .param(country)
                .param(task.id())
                .param(task.version())
                .update();
        if (changed == 1) {
            return new Kept.Done(task.version() + 1);
        }
        return task(country, task.id()).isPresent() ? new Kept.Collided() : new Kept.Missing();
    }

    private boolean added(String country, ReadinessTask task) {
        return jdbc.sql("insert into readiness_task (country, name, step, owner, starts_on, due_on, state, done_on)"
                                + " select cast(? as char(2)), ?, ?, ?, cast(? as date), cast(? as date), ?, cast(? as date)"
                                + " where (select count(*) from readiness_task where country = ?) < " + MOST_TASKS)
                        .param(country)
                        .param(task.name())
                        .param(task.step().name())
                        .param(task.owner())
                        .param(task.startsOn())
                        .param(task.dueOn())
                        .param(task.state().name())
                        .param(task.doneOn())
                        .param(country)
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public boolean takeStandard(String country, List<ReadinessTask> tasks) {
        if (!offered(country)) {
            return false;
        }
        tasks.forEach(task -> added(country, task));
        return true;
    }

    @Override
    @Transactional
    public void turnDownStandard(String country) {
        offered(country);
    }

    /** Whoever comes first has it; the row is there from then on. */
    private boolean offered(String country) {
        jdbc.sql("insert into readiness_plan (country, version) values (?, 0) on conflict do nothing")
                .param(country)
                .update();
        return jdbc.sql("update readiness_plan set standard_offered = true where country = ? and not standard_offered")
                        .param(country)
                        .update()
                == 1;
    }

    @Override
    public List<Notice> notices(String country) {
        return jdbc.sql("select * from readiness_notice where country = ? order by id desc limit " + NOTICES)
                .param(country)
                .query((row, at) -> new Notice(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getObject("for_date", LocalDate.class),
                        row.getObject("sent_on", LocalDate.class),
                        row.getString("sent_by")))
                .list();
    }

    @Override
    public void sent(String country, Notice notice) {
        jdbc.sql("insert into readiness_notice (country, kind, for_date, sent_on, sent_by) values (?, ?, ?, ?, ?)")
                .param(country)
                .param(notice.kind().name())
                .param(notice.forDate())
                .param(notice.sentOn())
                .param(notice.sentBy())
                .update();
    }

    private static OfficeReadiness office(ResultSet row, int number) throws SQLException {
        return new OfficeReadiness(
                row.getString("country"),
                row.getString("code"),
                row.getString("name"),
                row.getString("region"),
                row.getBoolean("internet"),
                row.getBoolean("device"),
                row.getBoolean("scanner"),
                row.getInt("officers"),
                row.getInt("trained"),
                row.getString("remark"),
                row.getInt("version"));
    }

    private static ReadinessTask task(ResultSet row, int number) throws SQLException {
        return new ReadinessTask(
                row.getLong("id"),
                row.getString("name"),
                PreparationStep.valueOf(row.getString("step")),
                row.getString("owner"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                row.getObject("done_on", LocalDate.class),
                row.getInt("version"));
    }
}
