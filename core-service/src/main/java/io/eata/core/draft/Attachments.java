package io.eata.core.draft;

import io.eata.contracts.Limits;
import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.association.Issuer;
import io.eata.core.file.FileDownload;
import io.eata.core.file.FileIds;
import io.eata.core.file.UploadedFile;
import io.eata.core.idempotency.CommandKey;
import io.eata.core.idempotency.CommandLog;
import io.eata.core.sql.Database;
import io.eata.platform.problems.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is attached to a draft, and taken off again, until it is issued. */
@Component
public final class Attachments {

    private final DraftBook drafts;
    private final AttachmentBook book;
    private final CommandLog commands;
    private final Database database;
    private final Clock clock;

    Attachments(DraftBook drafts, AttachmentBook book, CommandLog commands, Database database, Clock clock) {
        this.drafts = drafts;
        this.book = book;
        this.commands = commands;
        this.database = database;
        this.clock = clock;
    }

    /** @throws ProblemException {@code not-found}, {@code too-many}, {@code too-large} */
    public AttachedFile attach(Issuer issuer, CommandKey key, long draftId, UploadedFile file) {
        return commands.once(key, AttachedFile.class, () -> {
            var reads = database.roundTrip();
            var draft = drafts.lock(reads, issuer.association(), draftId);
            // Asked once the lock is there: a first request on this draft is then through.
            var earlier = commands.find(reads, key, AttachedFile.class);
            var attached = book.list(reads, draftId);
            var next = FileIds.next(reads);
            reads.run();
            return earlier.get().orElseGet(() -> {
                Drafts.requireFound(draft.get());
                refuseBeyondLimits(attached.get(), file);
                return add(key, draftId, next.get(), file);
            });
        });
    }

    private AttachedFile add(CommandKey key, long draftId, long id, UploadedFile file) {
        var writes = database.roundTrip();
        var added = book.add(writes, draftId, id, file, now());
        drafts.touch(writes, draftId, now());
        commands.keep(writes, key, added);
        writes.run();
        return added;
    }

    public List<AttachedFile> list(Issuer issuer, long draftId) {
        requireOwn(issuer, draftId);
        return book.list(draftId);
    }

    public FileDownload find(Issuer issuer, long draftId, long id) {
        requireOwn(issuer, draftId);
        return book.find(draftId, id).orElseThrow(Attachments::noSuchAttachment);
    }

    public void detach(Issuer issuer, long draftId, long id) {
        database.inTransaction(() -> {
            var trip = database.roundTrip();
            var draft = drafts.lock(trip, issuer.association(), draftId);
            trip.run();
            Drafts.requireFound(draft.get());
            var writes = database.roundTrip();
            var deleted = book.delete(writes, draftId, id);
            drafts.touch(writes, draftId, now());
            writes.run();
            if (deleted.get() == 0) {
                throw noSuchAttachment();
            }
            return id;
        });
    }

    private static void refuseBeyondLimits(List<AttachedFile> attached, UploadedFile file) {
        if (attached.size() >= Limits.ATTACHMENTS) {
            throw new ProblemException(
                    ProblemCode.TOO_MANY, "A carnet has at most " + Limits.ATTACHMENTS + " attachments");
        }
        int bytes = attached.stream().mapToInt(AttachedFile::size).sum() + file.size();
        if (bytes > Limits.ATTACHMENT_BYTES) {
            throw new ProblemException(
                    ProblemCode.TOO_LARGE,
                    "The attachments of a carnet have at most " + Limits.ATTACHMENT_BYTES + " bytes together");
        }
    }

    private void requireOwn(Issuer issuer, long draftId) {
        Drafts.requireFound(drafts.find(issuer.association(), draftId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static ProblemException noSuchAttachment() {
        return ProblemException.notFound("There is no such attachment");
    }
}
