package io.eata.platform.standalone.supervise;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How often, and after which pause, a part that fell is started again: after one second, then each time after twice as
 * long, up to half a minute; and not again after {@value #MAX_RESTARTS} times within ten minutes.
 */
final class RestartPolicy {

    static final int MAX_RESTARTS = 5;
    static final int MAX_BEFORE_FIRST_READY = 1;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Clock clock;
    private final Deque<Instant> restarts = new ArrayDeque<>();

    RestartPolicy(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that the part fell.
     *
     * @param everReady a part that was never ready gets a single second chance: it is more likely broken than unlucky
     * @return the pause before it is started again; empty when it is not
     */
    Optional<Duration> afterFall(boolean everReady) {
        var now = clock.instant();
        while (!restarts.isEmpty() && restarts.peekFirst().isBefore(now.minus(WINDOW))) {
            restarts.removeFirst();
        }
        var most = everReady ? MAX_RESTARTS : MAX_BEFORE_FIRST_READY;
        if (restarts.size() >= most) {
            return Optional.empty();
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << restarts.size());
        restarts.addLast(now);
        return Optional.of(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Forgets the past, as when a person starts the part again. */
    void forgive() {
        restarts.clear();
    }
}
