package io.eata.core.access;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.facts.Facts;
import io.eata.core.guess.Bound;
import io.eata.core.guess.Guesses;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.Pins;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Ties carnets to accounts that show the PIN. Wrong PIN and unknown carnet have one answer and take one time; tries are counted
 * before they are looked at, per account and carnet and per carnet.
 */
@Component
public final class Access {

    static final int TRIES_OF_ONE_ACCOUNT = 5;
    static final int TRIES_OF_ANYBODY = 20;

    private static final String GRANT =
            "insert into carnet_access (subject, carnet_id, since) values (?, ?, ?) on conflict do nothing";
    private static final String GRANTED =
            "select true as granted from carnet_access where subject = ? and carnet_id = ?";

    private final Registry registry;
    private final Pins pins;
    private final Guesses guesses;
    private final Facts facts;
    private final Database database;
    private final Clock clock;

    Access(Registry registry, Pins pins, Guesses guesses, Facts facts, Database database, Clock clock) {
        this.registry = registry;
        this.pins = pins;
        this.guesses = guesses;
        this.facts = facts;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Ties the carnet to the account.
     *
     * @throws ProblemException {@code no-such-carnet-or-pin}, {@code locked-for-a-while}
     */
    public RegisteredCarnet grant(String subject, String carnet, String pin) {
        var reference = CarnetReference.parse(carnet);
        var candidates = registry.find(reference);
        var bounds = bounds(subject, candidates, reference);
        guesses.take(bounds);
        var shown = matching(candidates, pin)
                .orElseThrow(() -> new ProblemException(ProblemCode.NO_SUCH_CARNET_OR_PIN, "Nothing was found"));
        guesses.giveBack(bounds);
        link(subject, shown.id());
        return shown;
    }

    /** Whether the account carries the carnet. */
    public boolean isGranted(String subject, long carnetId) {
        var trip = database.roundTrip();
        var granted = trip.first(GRANTED, (row, n) -> row.getBoolean("granted"), subject, carnetId);
        trip.run();
        return granted.get().orElse(false);
    }

    /** Where associations share a number the PIN tells which carnet is meant. */
    private Optional<RegisteredCarnet> matching(List<RegisteredCarnet> candidates, String pin) {
        if (candidates.isEmpty()) {
            pins.pretendToMatch(pin);
        }
        return candidates.stream()
                .filter(carnet -> registry.pinHash(carnet.id())
                        .filter(hash -> pins.matches(pin, hash))
                        .isPresent())
                .findFirst();
    }

    private static List<Bound> bounds(String subject, List<RegisteredCarnet> candidates, CarnetReference reference) {
        String target = candidates.isEmpty()
                ? "unknown " + reference.normalForm()
                : Long.toString(candidates.getFirst().id());
        return List.of(
                new Bound("pin/" + target + "/" + subject, TRIES_OF_ONE_ACCOUNT),
                new Bound("pin/" + target, TRIES_OF_ANYBODY));
    }

    private void link(String subject, long carnetId) {
        database.inTransaction(() -> {
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
            var trip = database.roundTrip();
            var carnet = registry.lock(trip, carnetId);
            var granted = trip.update(GRANT, subject, carnetId, at);
            trip.run();
            if (granted.get() == 1) {
                var fact = database.roundTrip();
                int sequence = carnet.get().orElseThrow().standing().lastSequence();
                facts.publish(fact, new CarnetFact.HolderLinked(carnetId, sequence, at, subject));
                fact.run();
            }
            return granted.get();
        });
    }
}
