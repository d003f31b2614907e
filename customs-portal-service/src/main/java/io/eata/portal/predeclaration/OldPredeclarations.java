package io.eata.portal.predeclaration;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Nothing is kept for longer than somebody may ask about it. Any number of copies may do this at once. */
@Component
final class OldPredeclarations {

    private static final Logger LOG = LoggerFactory.getLogger(OldPredeclarations.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 1_000;
    private static final int ROUNDS = 100;

    private final PredeclarationInbox inbox;
    private final Clock clock;

    OldPredeclarations(PredeclarationInbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT14M", fixedDelayString = "PT6H")
    void remove() {
        var before = clock.instant().minus(KEPT);
        int removed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int now = inbox.removeExpectedBefore(before, AT_ONCE);
            removed += now;
            if (now < AT_ONCE) {
                break;
            }
        }
        if (removed > 0) {
            LOG.info("{} pre-declarations of long ago are forgotten", removed);
        }
    }
}
