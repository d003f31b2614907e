package io.eata.portal.export;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files are there to be fetched, not to be kept; and none is "under way" that gets no further. Any number of copies may do this at once. */
@Component
final class OldExports {

    private static final Logger LOG = LoggerFactory.getLogger(OldExports.class);

    /** Longer than an export waits for core. */
    private static final Duration STUCK = ExportWork.PATIENCE.plusMinutes(30);

    private final ExportsUnderWay exports;
    private final Clock clock;

    OldExports(ExportsUnderWay exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
    void remove() {
        int stuck = exports.failStuckSince(clock.instant().minus(STUCK));
        if (stuck > 0) {
            LOG.error("{} exports got no further and are given up", stuck);
        }
        int forgotten = exports.forgetBefore(clock.instant().minus(Export.KEPT));
        if (forgotten > 0) {
            LOG.info("{} exports are forgotten", forgotten);
        }
    }
}
