package io.eata.core.customs;

import io.eata.carnet.codes.TransactionCode;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.guess.Bound;
import io.eata.core.guess.Guesses;
import io.eata.core.registry.Carnet;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.core.travel.PreparedDeclaration;
import io.eata.core.travel.TravelStore;
import io.eata.platform.problems.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Finds the declaration that a holder shows. Unknown carnet, unknown code, used code and the code of another carnet have one answer;
 * wrong codes are counted per officer and per carnet.
 */
@Component
final class Presentations {

    static final int TRIES_OF_ONE_OFFICER = 30;
    static final int TRIES_ON_ONE_CARNET = 60;

    private final Registry registry;
    private final TravelStore travels;
    private final Guesses guesses;
    private final Database database;

    Presentations(Registry registry, TravelStore travels, Guesses guesses, Database database) {
        this.registry = registry;
        this.travels = travels;
        this.guesses = guesses;
        this.database = database;
    }

    /** @throws ProblemException {@code unknown-code}, {@code other-territory}, {@code locked-for-a-while} */
    Presented present(Officer officer, CarnetReference reference, String code) {
        return present(officer, reference, code, (trip, declaration) -> () -> declaration)
                .presented();
    }

    /**
     * The same with what else is read of what is presented.
     *
     * @param besides adds to the round trip that reads the carnet
     */
    <R> PresentedWith<R> present(
            Officer officer,
            CarnetReference reference,
            String code,
            BiFunction<RoundTrip, PreparedDeclaration, Supplier<R>> besides) {
        return counting(officer, reference, () -> {
            var first = database.roundTrip();
            var found = find(first, officer, reference, code);
            first.run();
            var declaration = found.get().unlessLocked().orElseThrow(WrongCode::guessed);

            var second = database.roundTrip();
            var carnet = registry.find(second, declaration.carnetId());
            var read = besides.apply(second, declaration);
            second.run();
            var registered = carnet.get().orElseThrow(WrongCode::guessed);
            return new PresentedWith<>(registered, found.get().of(registered.carnet(), reference, officer), read.get());
        });
    }

    /** Looks a code up as part of a round trip. */
    Supplier<Found> find(RoundTrip trip, Officer officer, CarnetReference reference, String code) {
        var locked = guesses.lockedFor(trip, bounds(officer, reference));
        var declaration = TransactionCode.parse(code)
                .found()
                .map(readable -> travels.byCode(trip, readable))
                .orElse(Optional::empty);
        return () -> new Found(locked.get(), declaration.get());
    }

    /** Does work that may meet a wrong code, and counts it once its transaction is over. */
    <T> T counting(Officer officer, CarnetReference reference, Supplier<T> work) {
        try {
            return work.get();
        } catch (WrongCode e) {
            if (e.isGuess()) {
                guesses.count(bounds(officer, reference));
            }
            throw new ProblemException(ProblemCode.UNKNOWN_CODE, "");
        }
    }

    private List<Bound> bounds(Officer officer, CarnetReference reference) {
        return List.of(
                new Bound("code/by/" + officer.subject(), TRIES_OF_ONE_OFFICER),
                new Bound("code/of/" + reference.normalForm(), TRIES_ON_ONE_CARNET));
    }

    /** What is presented, as it stands in the registry, with what was read besides. */
    record PresentedWith<R>(RegisteredCarnet carnet, PreparedDeclaration declaration, R besides) {
        Presented presented() {
            return new Presented(carnet.head(), declaration);
        }
    }

    /** What was found for a code. */
    record Found(Optional<Duration> locked, Optional<PreparedDeclaration> declaration) {

        /**
         * The declaration, if it is this carnet's and this territory's.
         *
         * @throws WrongCode when there is none
         */
        PreparedDeclaration of(Carnet carnet, CarnetReference reference, Officer officer) {
            var found = unlessLocked()
                    .filter(open -> open.carnetId() == carnet.id() && reference.names(carnet))
                    .orElseThrow(WrongCode::guessed);
            if (found.state() == Declaration.State.COMMITTED) {
                throw WrongCode.usedUp();
            }
            if (!found.territory().equals(officer.territory())) {
                throw new ProblemException(
                        ProblemCode.OTHER_TERRITORY,
                        "This code is for " + found.type() + " in "
                                + found.territory().code());
            }
            return found;
        }

        private Optional<PreparedDeclaration> unlessLocked() {
            locked.ifPresent(time -> {
                throw Guesses.locked(time);
            });
            return declaration;
        }
    }
}
