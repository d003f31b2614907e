package io.eata.core.succession;

import io.eata.carnet.ledger.LedgerCommand.ReplaceCarnet;
import io.eata.carnet.ledger.LedgerCommand.WithdrawReplacement;
import io.eata.contracts.core.ReplacementKind;
import io.eata.contracts.core.Replaces;
import io.eata.core.ledger.CarnetCommands;
import io.eata.core.ledger.LedgerWriting;
import io.eata.core.registry.Carnet;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import io.eata.platform.problems.ProblemException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets a carnet stand in for another of the same association. That the original is replaced is an entry of its ledger: it is a fact
 * that stands in court, that the commit rules warn from, and that every replica folds.
 */
@Component
public final class Replacing {

    private final Registry registry;
    private final LedgerWriting ledger;
    private final ReplacementBook book;
    private final Database database;

    Replacing(Registry registry, LedgerWriting ledger, ReplacementBook book, Database database) {
        this.registry = registry;
        this.ledger = ledger;
        this.book = book;
        this.database = database;
    }

    /**
     * Links both in the transaction that issues the replacement.
     *
     * @throws ProblemException {@code invalid-input} where the original is not the association's, or the two do not fit
     * @throws io.eata.platform.problems.RefusedException where the original can no longer be replaced
     */
    public void replace(Carnet issued, Replaces replaces, Acting acting) {
        var original = locked(named(issued.association(), replaces.carnet()));
        requireFitting(original.carnet(), issued, replaces.kind());
        var writes = database.roundTrip();
        var appended = ledger.decideAndAppend(
                writes, original.head(), new ReplaceCarnet(acting.act(), issued.id()), acting.actor());
        book.keep(
                writes,
                new KeptReplacement(
                        original.id(),
                        issued.id(),
                        appended.recorded().sequence(),
                        acting.act().at().toInstant(),
                        replaces));
        writes.run();
    }

    /** Gives the original of a cancelled carnet back, if it has one that still waits for it. */
    public void withdraw(RegisteredCarnet cancelled, Acting acting) {
        var replaces = cancelled.links().replaces();
        if (replaces == null) {
            return;
        }
        var original = locked(replaces.id());
        var standing = original.standing();
        if (standing.replaced() && !standing.cancelled() && !standing.discharged()) {
            var writes = database.roundTrip();
            ledger.decideAndAppend(
                    writes, original.head(), new WithdrawReplacement(acting.act(), cancelled.id()), acting.actor());
            writes.run();
        }
    }

    /** How the carnet stands in for another; empty where it does not. */
    public Optional<ReplacementKind> kindOf(long replacement) {
        return book.find(replacement).map(kept -> kept.noted().kind());
    }

    private long named(String association, String reference) {
        return registry.find(CarnetReference.parse(reference)).stream()
                .map(RegisteredCarnet::carnet)
                .filter(carnet -> carnet.association().equals(association))
                .mapToLong(Carnet::id)
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("replaces.carnet", "Own", "is no carnet of yours"));
    }

    private RegisteredCarnet locked(long id) {
        var trip = database.roundTrip();
        var carnet = registry.lock(trip, id);
        trip.run();
        return carnet.get().orElseThrow(CarnetCommands::noSuchCarnet);
    }

    private static void requireFitting(Carnet original, Carnet replacement, ReplacementKind kind) {
        if (replacement.items() > original.items()) {
            throw ProblemException.invalid(
                    "items", "AtMostTheOriginals", "must be at most " + original.items() + ": nothing may be added");
        }
        if (replacement.issueDate().isAfter(original.validUntil())) {
            throw ProblemException.invalid(
                    "issueDate", "OriginalValid", "must not be after the original's last day " + original.validUntil());
        }
        if (kind == ReplacementKind.SUBSTITUTE && !replacement.validUntil().equals(original.validUntil())) {
            throw ProblemException.invalid(
                    "validUntil", "OriginalsExpiry", "of a substitute must be " + original.validUntil());
        }
    }
}
