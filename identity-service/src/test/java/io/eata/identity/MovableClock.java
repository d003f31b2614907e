package io.eata.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestComponent;

/** The system's time, moved by as much as a test says; each test puts it back. */
@TestComponent
final class MovableClock extends Clock {

    private static volatile Clock base = Clock.systemUTC();

    /** The time of this clock in every context of the JVM, and so of those who talk to them. */
    static Instant now() {
        return base.instant();
    }

    static void moveBy(Duration duration) {
        base = Clock.offset(base, duration);
    }

    /** From now on time passes only by {@link #moveBy}. */
    static void stop() {
        base = Clock.fixed(base.instant(), ZoneOffset.UTC);
    }

    static void reset() {
        base = Clock.systemUTC();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant instant() {
        return now();
    }
}
