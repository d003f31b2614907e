package io.eata.platform.standalone.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what tells nobody when it comes: another process, its file, its end. */
public final class Waiting {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private Waiting() {}

    /** Says whether the condition came true in time. An interrupt ends the waiting, and stays set. */
    public static boolean until(BooleanSupplier condition, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }
}
