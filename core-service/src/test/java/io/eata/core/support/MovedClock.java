package io.eata.core.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The real time, moved by what a test says. */
public final class MovedClock extends Clock {

    private volatile Duration moved = Duration.ZERO;

    /** From now on it is so much later than it really is. */
    public void moveBy(Duration duration) {
        moved = duration;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
