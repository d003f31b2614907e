package io.eata.core.guess;

import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts guesses. What is short enough to be guessed takes a try before it is looked at, so that a thousand at once get no more. */
@Component
public final class Guesses {

    private static final String TAKE = """
            insert into guess (scope, tries, last_at) values (?, 1, ?)
            on conflict (scope) do update
            set tries = case when guess.last_at < ? then 1 else guess.tries + 1 end, last_at = excluded.last_at
            where guess.last_at < ? or guess.tries < ?""";
    private static final String COUNT = """
            insert into guess (scope, tries, last_at) values (?, 1, ?)
            on conflict (scope) do update
            set tries = case when guess.last_at < ? then 1 else guess.tries + 1 end, last_at = excluded.last_at""";
    private static final String LAST = "select last_at from guess where scope = ? and tries >= ? and last_at >= ?";
    private static final String GIVE_BACK = "update guess set tries = greatest(tries - 1, 0) where scope = ?";

    private final Database database;
    private final Clock clock;

    Guesses(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes one try within each bound before the guess is looked at.
     *
     * @throws ProblemException {@code locked-for-a-while} when one of them is used up; then none is taken
     */
    public void take(List<Bound> bounds) {
        database.inTransaction(() -> {
            for (var bound : bounds) {
                var trip = database.roundTrip();
                var taken = trip.update(TAKE, bound.scope(), now(), windowStart(), windowStart(), bound.most());
                trip.run();
                if (taken.get() == 0) {
                    throw locked(lockedFor(bound).orElse(Bound.WINDOW));
                }
            }
            return bounds;
        });
    }

    /** The guess was right: it does not count. */
    public void giveBack(List<Bound> bounds) {
        var trip = database.roundTrip();
        bounds.forEach(bound -> trip.update(GIVE_BACK, bound.scope()));
        trip.run();
    }

    /** Counts a wrong guess of something too long to be guessed within the tries that may slip in at once. */
    public void count(List<Bound> bounds) {
        var trip = database.roundTrip();
        bounds.forEach(bound -> trip.update(COUNT, bound.scope(), now(), windowStart()));
        trip.run();
    }

    /** Asks, as part of a round trip, how long guessing is locked for; empty where it is not. */
    public Supplier<Optional<Duration>> lockedFor(RoundTrip trip, List<Bound> bounds) {
        var last = bounds.stream()
                .map(bound -> trip.first(
                        LAST,
                        (row, n) -> row.getObject("last_at", OffsetDateTime.class),
                        bound.scope(),
                        bound.most(),
                        windowStart()))
                .toList();
        return () -> last.stream()
                .flatMap(found -> found.get().stream())
                .map(at -> Duration.between(clock.instant(), at.toInstant().plus(Bound.WINDOW)))
                .findFirst();
    }

    /** The answer to a guess that is not looked at. */
    public static ProblemException locked(Duration time) {
        return ProblemException.lockedFor(time, "There were too many wrong tries");
    }

    private Optional<Duration> lockedFor(Bound bound) {
        var trip = database.roundTrip();
        var locked = lockedFor(trip, List.of(bound));
        trip.run();
        return locked.get();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime windowStart() {
        return now().minus(Bound.WINDOW);
    }
}
