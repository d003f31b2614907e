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

    private volatile Duration ahead = Duration.ZERO;

    void moveBy(Duration duration) {
        ahead = ahead.plus(duration);
    }

    void reset() {
        ahead = Duration.ZERO;
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
        return Clock.systemUTC().instant().plus(ahead);
    }
}
