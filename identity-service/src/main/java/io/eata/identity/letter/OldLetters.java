package io.eata.identity.letter;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what letters say whose time is over, and after a month that they were written. Copies may do so at once. */
@Component
class OldLetters {

    static final Duration KEPT = Duration.ofDays(30);

    private static final int BATCH = 1_000;
    private static final int BATCHES = 100;

    private final LetterRows rows;
    private final Clock clock;

    OldLetters(LetterRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var now = clock.instant();
        repeat(() -> rows.forgetContentsBefore(now, BATCH));
        repeat(() -> rows.removeWrittenBefore(now.minus(KEPT), BATCH));
    }

    private static void repeat(IntSupplier step) {
        var done = BATCH;
        for (var round = 0; round < BATCHES && done == BATCH; round++) {
            done = step.getAsInt();
        }
    }
}
