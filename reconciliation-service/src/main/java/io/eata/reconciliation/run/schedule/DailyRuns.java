package io.eata.reconciliation.run.schedule;

import io.eata.reconciliation.run.Occasion;
import io.eata.reconciliation.run.Runs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks every so often whether a daily run is due and not done: so a run that failed, or whose time passed while no copy was up,
 * is made up for.
 */
@Component
final class DailyRuns {

    private final Runs runs;

    DailyRuns(Runs runs) {
        this.runs = runs;
    }

    @Scheduled(
            initialDelayString = "${eata.reconciliation.first-look}",
            fixedDelayString = "${eata.reconciliation.look-every}")
    void look() {
        for (var occasion : Occasion.values()) {
            runs.daily(occasion);
        }
    }
}
