package io.eata.core.ledger;

import io.eata.carnet.ledger.Decision;
import io.eata.carnet.ledger.Ledger;
import io.eata.carnet.ledger.LedgerCommand.AmendCarnet;
import io.eata.carnet.ledger.LedgerCommand.CancelTransaction;
import io.eata.carnet.ledger.LedgerCommand.ForwardCommand;
import io.eata.carnet.ledger.LedgerEntry;
import io.eata.carnet.ledger.LedgerEntry.CarnetAmended;
import io.eata.carnet.ledger.LedgerEntry.ForwardEntry;
import io.eata.carnet.ledger.Standing;
import io.eata.contracts.event.CarnetFact;
import io.eata.core.facts.Facts;
import io.eata.core.facts.ItemValues;
import io.eata.core.facts.LedgerFacts;
import io.eata.core.registry.LedgerHead;
import io.eata.core.sql.RoundTrip;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Appends to the ledger what the rules decided. Whoever calls holds the carnet's lock. */
@Component
public final class LedgerWriting {

    private final LedgerStore store;
    private final LedgerCodec codec;
    private final Facts facts;

    LedgerWriting(LedgerStore store, LedgerCodec codec, Facts facts) {
        this.store = store;
        this.codec = codec;
        this.facts = facts;
    }

    /**
     * Decides a command and appends its entry, with the fact that it is, as part of a round trip.
     *
     * @throws io.eata.platform.problems.RefusedException when a rule refuses
     */
    public Appended decideAndAppend(RoundTrip trip, LedgerHead locked, ForwardCommand command, Actor actor) {
        var decided = Refusals.accepted(Ledger.decide(locked.carnet().terms(), locked.standing(), command));
        return append(trip, locked, decided, actor, null);
    }

    /**
     * Decides an amendment and appends its entry, with the fact that it is, as part of a round trip.
     *
     * @param values of the new list, which the fact tells and the entry does not
     * @throws io.eata.platform.problems.RefusedException when a rule refuses
     */
    public Appended amend(RoundTrip trip, LedgerHead locked, AmendCarnet command, Actor actor, ItemValues values) {
        var entry = Refusals.onlyEntry(
                Refusals.accepted(Ledger.decide(locked.carnet().terms(), locked.standing(), command)));
        if (!(entry instanceof CarnetAmended amended)) {
            throw new IllegalStateException("an amendment makes another entry: " + entry);
        }
        var after = Ledger.evolve(locked.carnet().terms(), locked.standing(), amended);
        return append(trip, locked, amended, after, actor, null, LedgerFacts.of(locked.id(), amended, values));
    }

    /**
     * Decides a cancellation on the whole history and appends its entry as part of a round trip.
     *
     * @return the entry, with the declaration that the cancelled transaction had used
     * @throws io.eata.platform.problems.RefusedException when a rule refuses
     */
    public Appended cancel(RoundTrip trip, LedgerHead locked, CancelTransaction command, Actor actor) {
        var history = store.after(locked.id(), 0, Integer.MAX_VALUE).stream()
                .map(codec::read)
                .toList();
        var entries = new ArrayList<>(LedgerReading.entries(history));
        var entry = Refusals.onlyEntry(Refusals.accepted(Ledger.decideCancellation(entries, command)));
        entries.add(entry);
        var after = Ledger.replay(locked.carnet().terms(), entries);
        var declaration = history.get(command.ofSequence() - 1).declaration();
        return append(trip, locked, entry, after, actor, declaration, fact(locked, entry, actor));
    }

    /** Appends the one entry that a command was decided to make. */
    public Appended append(
            RoundTrip trip, LedgerHead locked, Decision.Committed decided, Actor actor, @Nullable Long declaration) {
        LedgerEntry entry = Refusals.onlyEntry(decided);
        if (!(entry instanceof ForwardEntry forward)) {
            throw new IllegalArgumentException("a cancellation is appended with the standing that a replay gives");
        }
        var after = Ledger.evolve(locked.carnet().terms(), locked.standing(), forward);
        return append(trip, locked, entry, after, actor, declaration, fact(locked, entry, actor));
    }

    private static CarnetFact fact(LedgerHead locked, LedgerEntry entry, Actor actor) {
        return LedgerFacts.of(locked.id(), entry, actor.officeCode());
    }

    private Appended append(
            RoundTrip trip,
            LedgerHead locked,
            LedgerEntry entry,
            Standing after,
            Actor actor,
            @Nullable Long declaration,
            CarnetFact fact) {
        var row = codec.write(locked.id(), entry, actor, declaration, locked.lastHash());
        store.append(trip, row, after);
        facts.publish(trip, fact);
        return new Appended(
                new RecordedEntry(locked.id(), entry, actor.office(), declaration, row.hash()),
                locked.after(after, row.hash()));
    }
}
