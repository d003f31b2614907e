package io.eata.core.ledger;

import io.eata.core.idempotency.CommandKey;
import io.eata.core.idempotency.CommandLog;
import io.eata.core.registry.LedgerHead;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.problems.ProblemException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Runs a command on one carnet, once, in one transaction: lock the carnet and look for the key in the first round trip, decide, write
 * everything in the second, commit in the third. A command that is sent again gets the first answer.
 */
@Component
public final class CarnetCommands {

    private static final Function<RoundTrip, Supplier<RoundTrip>> NOTHING = reads -> () -> reads;

    private final Database database;
    private final CommandLog log;
    private final Registry registry;

    CarnetCommands(Database database, CommandLog log, Registry registry) {
        this.database = database;
        this.log = log;
        this.registry = registry;
    }

    /** Runs a command that needs nothing but the carnet. */
    public <T> T once(CommandKey key, long carnetId, Class<T> answer, Work<RegisteredCarnet, T> work) {
        return once(key, carnetId, answer, CarnetCommands::noSuchCarnet, NOTHING, work.readingNothing());
    }

    /** Runs a command that needs nothing but the end of the ledger. */
    public <T> T onceAtHead(CommandKey key, long carnetId, Class<T> answer, Work<LedgerHead, T> work) {
        return onceAtHead(key, carnetId, answer, CarnetCommands::noSuchCarnet, NOTHING, work.readingNothing());
    }

    /**
     * Runs a command.
     *
     * @param unknown what is thrown where there is no such carnet
     * @param reading adds to the first round trip what else the work wants to read under the lock
     * @throws ProblemException {@code not-found}, {@code key-reused}, and whatever the work throws; then nothing was written
     */
    public <R, T> T once(
            CommandKey key,
            long carnetId,
            Class<T> answer,
            Supplier<? extends RuntimeException> unknown,
            Function<RoundTrip, Supplier<R>> reading,
            ReadingWork<RegisteredCarnet, R, T> work) {
        return once(key, answer, reads -> registry.lock(reads, carnetId), unknown, reading, work);
    }

    /** The same of a command that needs no more of the carnet than the end of its ledger. */
    public <R, T> T onceAtHead(
            CommandKey key,
            long carnetId,
            Class<T> answer,
            Supplier<? extends RuntimeException> unknown,
            Function<RoundTrip, Supplier<R>> reading,
            ReadingWork<LedgerHead, R, T> work) {
        return once(key, answer, reads -> registry.lockHead(reads, carnetId), unknown, reading, work);
    }

    private <C, R, T> T once(
            CommandKey key,
            Class<T> answer,
            Function<RoundTrip, Supplier<Optional<C>>> locking,
            Supplier<? extends RuntimeException> unknown,
            Function<RoundTrip, Supplier<R>> reading,
            ReadingWork<C, R, T> work) {
        return log.once(key, answer, () -> {
            var reads = database.roundTrip();
            var carnet = locking.apply(reads);
            // Asked once the lock is there: a first command on this carnet is then through.
            var earlier = log.find(reads, key, answer);
            var read = reading.apply(reads);
            reads.run();
            return earlier.get().orElseGet(() -> {
                var locked = carnet.get().orElseThrow(unknown);
                var writes = database.roundTrip();
                T answered = work.on(locked, read.get(), writes);
                log.keep(writes, key, answered);
                writes.run();
                return answered;
            });
        });
    }

    public static ProblemException noSuchCarnet() {
        return ProblemException.notFound("There is no such carnet");
    }

    /** Decides on a locked carnet and adds to the second round trip what is to be written. */
    @FunctionalInterface
    public interface Work<C, T> {
        T on(C carnet, RoundTrip writes);

        private ReadingWork<C, RoundTrip, T> readingNothing() {
            return (carnet, nothing, writes) -> on(carnet, writes);
        }
    }

    /** The same, with what was read besides. */
    @FunctionalInterface
    public interface ReadingWork<C, R, T> {
        T on(C carnet, R read, RoundTrip writes);
    }
}
