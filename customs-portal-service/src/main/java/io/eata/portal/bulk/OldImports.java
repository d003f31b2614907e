package io.eata.portal.bulk;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Names and addresses of people are kept for no longer than an import can be undone. Any number of copies may do this at once. */
@Component
final class OldImports {

    private static final Logger LOG = LoggerFactory.getLogger(OldImports.class);
    private static final Duration KEPT = Import.UNDO_WITHIN.plusDays(1);

    private final Imports imports;
    private final Cleaning cleaning;
    private final Clock clock;

    OldImports(Imports imports, Cleaning cleaning, Clock clock) {
        this.imports = imports;
        this.cleaning = cleaning;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT6H")
    void forget() {
        var before = clock.instant().minus(KEPT);
        int rows = imports.forgetPeople(before);
        int sheets = cleaning.discardPeople(before);
        if (rows + sheets > 0) {
            LOG.info("The people of {} imported rows and {} spreadsheets are forgotten", rows, sheets);
        }
    }
}
