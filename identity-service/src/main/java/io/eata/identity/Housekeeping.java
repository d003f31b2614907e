package io.eata.identity;

import io.eata.identity.authorization.AuthorizationRows;
import io.eata.identity.client.UsedAssertions;
import io.eata.identity.login.AttemptCounters;
import io.eata.identity.revocation.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what is worthless. Copies of the service may do so at once: each skips the rows that another removes. */
@Component
class Housekeeping {

    /** Rows removed by one statement. */
    static final int BATCH = 1_000;

    /** Statements per round and table; what is left waits for the next round. */
    static final int BATCHES = 100;

    /** An expired authorization may still be named when its person logs out. */
    static final Duration AUTHORIZATIONS_KEPT = Duration.ofDays(1);

    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(2);

    private final AuthorizationRows authorizations;
    private final UsedAssertions usedAssertions;
    private final AttemptCounters attempts;
    private final Revocations revocations;
    private final Clock clock;

    Housekeeping(
            AuthorizationRows authorizations,
            UsedAssertions usedAssertions,
            AttemptCounters attempts,
            Revocations revocations,
            Clock clock) {
        this.authorizations = authorizations;
        this.usedAssertions = usedAssertions;
        this.attempts = attempts;
        this.revocations = revocations;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void removeWorthless() {
        var now = clock.instant();
        repeat(() -> authorizations.forgetBefore(now.minus(AUTHORIZATIONS_KEPT), BATCH));
        repeat(() -> usedAssertions.forgetBefore(now, BATCH));
        repeat(() -> revocations.forgetUseless(BATCH));
        repeat(() -> attempts.forgetBefore(now.minus(ATTEMPTS_KEPT), BATCH));
    }

    private static void repeat(IntSupplier removal) {
        var removed = BATCH;
        for (var round = 0; round < BATCHES && removed == BATCH; round++) {
            removed = removal.getAsInt();
        }
    }
}
