package io.eata.core.draft;

import io.eata.contracts.Limits;
import io.eata.contracts.Page;
import io.eata.contracts.core.Draft;
import io.eata.contracts.core.DraftCarnet;
import io.eata.contracts.core.DraftSummary;
import io.eata.contracts.core.IssuedCarnet;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.association.Issuer;
import io.eata.core.association.Successions;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.idempotency.CommandLog;
import io.eata.core.registry.Registry;
import io.eata.core.sql.Database;
import io.eata.platform.paging.Cursors;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An association's drafts, from the first line to the issue. */
@Component
public final class Drafts {

    private final DraftBook book;
    private final AttachmentBook attachments;
    private final DraftRules rules;
    private final Registry registry;
    private final Successions issuing;
    private final CommandLog commands;
    private final Database database;
    private final Clock clock;

    Drafts(
            DraftBook book,
            AttachmentBook attachments,
            DraftRules rules,
            Registry registry,
            Successions issuing,
            CommandLog commands,
            Database database,
            Clock clock) {
        this.book = book;
        this.attachments = attachments;
        this.rules = rules;
        this.registry = registry;
        this.issuing = issuing;
        this.commands = commands;
        this.database = database;
        this.clock = clock;
    }

    /** @throws ProblemException {@code too-many}, {@code too-large} */
    public Draft create(Issuer issuer, CommandKey key, DraftCarnet carnet) {
        var begun = commands.once(key, Begun.class, () -> {
            var reads = database.roundTrip();
            var open = book.lockedCount(reads, issuer.association());
            var earlier = commands.find(reads, key, Begun.class);
            reads.run();
            return earlier.get().orElseGet(() -> begin(issuer, key, carnet, open.get()));
        });
        return find(issuer, begun.id());
    }

    private Begun begin(Issuer issuer, CommandKey key, DraftCarnet carnet, long open) {
        if (open >= Limits.DRAFTS) {
            throw new ProblemException(ProblemCode.TOO_MANY, "There are " + open + " drafts");
        }
        var draft = new Begun(registry.nextId());
        var writes = database.roundTrip();
        book.add(writes, issuer.association(), draft.id(), carnet, now());
        commands.keep(writes, key, draft);
        writes.run();
        return draft;
    }

    public Page<DraftSummary> list(Issuer issuer, @Nullable String cursor, int limit) {
        long before = Cursors.decode(cursor, Long.MAX_VALUE)[0];
        var found = book.list(issuer.association(), before, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                page, found.size() > limit ? Cursors.encode(page.getLast().id()) : null);
    }

    /** @throws ProblemException {@code not-found} unless the draft is the issuer's own */
    public Draft find(Issuer issuer, long id) {
        return view(issuer, book.find(issuer.association(), id).orElseThrow(Drafts::noSuchDraft));
    }

    /**
     * Replaces what is written so far.
     *
     * @param version that the caller has read
     * @throws ProblemException {@code version-mismatch}, {@code too-large}
     */
    public Draft replace(Issuer issuer, long id, int version, DraftCarnet carnet) {
        database.inTransaction(() -> {
            var reads = database.roundTrip();
            var draft = book.lock(reads, issuer.association(), id);
            reads.run();
            int now = draft.get().orElseThrow(Drafts::noSuchDraft).version();
            if (now != version) {
                throw new ProblemException(ProblemCode.VERSION_MISMATCH, "This is version " + now + " by now");
            }
            var writes = database.roundTrip();
            book.replace(writes, id, carnet, now());
            writes.run();
            return id;
        });
        return find(issuer, id);
    }

    /** Throws the draft away. */
    public void delete(Issuer issuer, long id) {
        database.inTransaction(() -> {
            var reads = database.roundTrip();
            var draft = book.lock(reads, issuer.association(), id);
            reads.run();
            requireFound(draft.get());
            var writes = database.roundTrip();
            book.delete(writes, id);
            writes.run();
            return id;
        });
    }

    /**
     * Issues the carnet as every other is issued; the draft goes in the same transaction.
     *
     * @throws ProblemException {@code invalid-input} with every rule that the draft still breaks, {@code number-taken}, {@code
     *     version-mismatch} when the draft was changed while it was issued
     */
    public IssuedCarnet issue(Issuer issuer, CommandKey key, long id) {
        // In this order: where a first request with the key has taken the draft away, its answer is there.
        var draft = book.find(issuer.association(), id);
        var earlier = commands.find(key, IssuedCarnet.class);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var kept = draft.orElseThrow(Drafts::noSuchDraft);
        var command = rules.complete(kept.carnet(), issuer.country());
        var manuscript = new DraftManuscript(issuer, kept, command, attachments.list(id), book, attachments);
        return issuing.issue(issuer, key, manuscript);
    }

    private Draft view(Issuer issuer, KeptDraft draft) {
        return new Draft(
                draft.id(),
                draft.version(),
                draft.carnet(),
                rules.broken(draft.carnet(), issuer.country()),
                attachments.list(draft.id()),
                draft.createdAt(),
                draft.changedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static void requireFound(Optional<KeptDraft> draft) {
        if (draft.isEmpty()) {
            throw noSuchDraft();
        }
    }

    static ProblemException noSuchDraft() {
        return ProblemException.notFound("There is no such draft");
    }

    /** What is remembered of a request that began a draft. */
    private record Begun(long id) {}
}
