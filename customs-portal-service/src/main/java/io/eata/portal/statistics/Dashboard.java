package io.eata.portal.statistics;

import io.eata.platform.webdesign.ChartTable;
import io.eata.portal.access.Officer;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the start page tells at a glance. */
@Component
public final class Dashboard {

    private static final List<String> SHOWN = List.of("months", "homes", "claims");

    private final Statistics statistics;
    private final Charts charts;
    private final Reach reach;
    private final Clock clock;

    Dashboard(Statistics statistics, Charts charts, Reach reach, Clock clock) {
        this.statistics = statistics;
        this.charts = charts;
        this.reach = reach;
        this.clock = clock;
    }

    /** Carnets on hold in the officer's territory. */
    public long onHold(Officer officer) {
        return statistics.onHold(officer.territory());
    }

    /** The charts of this year and the last, for those who may see statistics; none for the others. */
    public List<ChartTable> charts(Officer officer) {
        if (!officer.seesStatistics()) {
            return List.of();
        }
        var now = YearMonth.now(clock.withZone(ZoneOffset.UTC));
        return charts.all(SHOWN, reach.of(officer, null, YearMonth.of(now.getYear() - 1, 1), now));
    }
}
