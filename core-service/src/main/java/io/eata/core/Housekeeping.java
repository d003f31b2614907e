package io.eata.core;

import io.eata.core.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets commands after 24 hours, guesses after one, and drafts that nobody has touched for 90 days, in small batches so that nobody
 * waits for it. Any number of copies may do it at once.
 */
@Component
final class Housekeeping {

    static final Duration COMMANDS_LIVE = Duration.ofHours(24);
    static final Duration GUESSES_LIVE = Duration.ofHours(1);
    static final Duration DRAFTS_LIVE = Duration.ofDays(90);
    static final int BATCH = 1_000;
    static final int BATCHES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private static final String OLD_COMMANDS = """
            delete from command where ctid = any (array(
                select ctid from command where at < ? order by at limit ? for update skip locked))""";
    private static final String OLD_GUESSES = """
            delete from guess where ctid = any (array(
                select ctid from guess where last_at < ? order by last_at limit ? for update skip locked))""";

    private static final String OLD_DRAFTS = """
            delete from draft where ctid = any (array(
                select ctid from draft where changed_at < ? order by changed_at limit ? for update skip locked))""";

    private final Database database;
    private final Clock clock;

    Housekeeping(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void tidy() {
        int commands = forget(OLD_COMMANDS, COMMANDS_LIVE);
        int guesses = forget(OLD_GUESSES, GUESSES_LIVE);
        int drafts = forget(OLD_DRAFTS, DRAFTS_LIVE);
        LOG.debug("Forgot {} commands, {} guesses and {} drafts", commands, guesses, drafts);
    }

    private int forget(String statement, Duration age) {
        var before = clock.instant().minus(age).atOffset(ZoneOffset.UTC);
        int forgotten = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            var trip = database.roundTrip();
            var deleted = trip.update(statement, before, BATCH);
            trip.run();
            forgotten += deleted.get();
            if (deleted.get() < BATCH) {
                break;
            }
        }
        return forgotten;
    }
}
