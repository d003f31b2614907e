package io.eata.portal.readiness;

import io.eata.contracts.Page;
import io.eata.portal.office.Kept;
import io.eata.portal.office.OfficeScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an administration records of its preparation. Changes take hold only on the version they were made on. */
public interface Checklist {

    /** Most tasks that an administration may have. */
    int MOST_TASKS = 500;

    /** The plan for the digital date; version 0 while there is none. */
    Plan plan(String country);

    /** @param offered whether the standard tasks were taken or turned down */
    record Plan(@Nullable LocalDate planned, boolean offered, int version) {}

    Kept plan(String country, @Nullable LocalDate planned, int version);

    /** Active offices within the scope by region, name and code. */
    Page<OfficeReadiness> offices(
            OfficeScope scope, @Nullable String region, boolean onlyMissing, @Nullable String cursor, int limit);

    Optional<OfficeReadiness> office(String country, String code);

    Kept record(OfficeScope scope, OfficeReadiness office);

    /** Active offices within the scope counted by region. */
    List<RegionReadiness> byRegion(OfficeScope scope);

    /** All tasks by step and due date. */
    List<ReadinessTask> tasks(String country);

    Optional<ReadinessTask> task(String country, long id);

    /** Adds a task of version 0, or changes one. */
    Kept keep(String country, ReadinessTask task);

    /** Adds the standard tasks, unless they were offered before; true if they were added. */
    boolean takeStandard(String country, List<ReadinessTask> tasks);

    /** Turns the standard tasks down. */
    void turnDownStandard(String country);

    /** The newest notices first, at most 50. */
    List<Notice> notices(String country);

    void sent(String country, Notice notice);
}
