package io.eata.platform.test.sample.bad;

import java.time.Instant;
import java.util.Date;
import java.util.Random;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Breaks the rules of names, clocks, dates, chance and injection, and of plain Java. */
@SuppressWarnings({"JavaUtilDate", "UnusedVariable", "TimeZoneUsage"})
class TicketManager {

    @Autowired
    Environment environment;

    Date since = new Date();

    Instant now() {
        return Instant.now();
    }

    int chance() {
        return new Random().nextInt();
    }
}
