package io.eata.portal.readiness;

import io.eata.portal.access.Officer;
import io.eata.portal.office.OfficeScope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** The whole of the preparation as it stands today. */
@Component
public class Readiness {

    private final Checklist checklist;
    private final DigitalDates dates;
    private final Clock clock;

    Readiness(Checklist checklist, DigitalDates dates, Clock clock) {
        this.checklist = checklist;
        this.dates = dates;
        this.clock = clock;
    }

    /** @param all the regions that the officer looks after as one */
    public record Standing(
            LocalDate today,
            Checklist.Plan plan,
            DigitalDate date,
            List<RegionReadiness> regions,
            RegionReadiness all,
            List<ReadinessTask> tasks,
            List<Notice> notices,
            Outlook outlook) {}

    /** What the officer sees: all of the administration, or one region with the tasks of all. */
    public Standing of(Officer officer) {
        var country = officer.country();
        var plan = checklist.plan(country);
        var date = dates.of(officer.territory(), plan.planned());
        var regions = checklist.byRegion(OfficeScope.of(officer));
        var all = RegionReadiness.sum("", regions);
        var tasks = checklist.tasks(country);
        var notices = checklist.notices(country);
        return new Standing(
                today(), plan, date, regions, all, tasks, notices, Outlook.of(date, all, tasks, notices, today()));
    }

    /** Days of the preparation are days in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
