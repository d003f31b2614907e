package io.eata.portal.wizard;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Nothing about goods and people is kept for longer than somebody may come back to it. Any number of copies may do this at once. */
@Component
final class OldDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(OldDrafts.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Drafts drafts;
    private final Clock clock;

    OldDrafts(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void remove() {
        int removed = drafts.removeUntouchedSince(clock.instant().minus(KEPT));
        if (removed > 0) {
            LOG.info("{} transactions that nobody came back to are forgotten", removed);
        }
    }
}
