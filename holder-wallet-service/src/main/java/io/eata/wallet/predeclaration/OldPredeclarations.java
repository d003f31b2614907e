package io.eata.wallet.predeclaration;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What nobody answered expires, and what is long past is forgotten. Any number of copies may do this at once. */
@Component
final class OldPredeclarations {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final int AT_ONCE = 1_000;

    private final PredeclarationStore store;
    private final Clock clock;

    OldPredeclarations(PredeclarationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void sweep() {
        var now = clock.instant();
        store.expire(null, now.minus(Predeclarations.WAITED), AT_ONCE);
        store.remove(now.minus(KEPT), AT_ONCE);
    }
}
