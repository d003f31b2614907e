package io.eata.platform.test.sample.bad;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;

/** Keeps every rule: asks the clock it was given, and makes an old date only for a library's sake. */
record Ticket(Instant printed) {

    static Ticket at(Clock clock) {
        return new Ticket(clock.instant());
    }

    boolean before(Instant other) {
        return Date.from(printed).before(Date.from(other));
    }
}
