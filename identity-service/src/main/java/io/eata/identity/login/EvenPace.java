package io.eata.identity.login;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/** Makes an answer take the same time whatever it does, so that nobody reads from the clock what the page does not say. */
@Component
public class EvenPace {

    /** More than the work takes on a busy day; virtual threads wait at no cost. */
    static final Duration PACE = Duration.ofMillis(400);

    /** Does the work, and returns no earlier than {@link #PACE} after it began. */
    public void keep(Runnable work) {
        var began = System.nanoTime();
        work.run();
        var left = PACE.toNanos() - (System.nanoTime() - began);
        var until = System.nanoTime() + left;
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = until - System.nanoTime();
        }
    }
}
