package io.eata.core.draft;

import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.core.IssueCarnet;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.association.Issuer;
import io.eata.core.registry.Manuscript;
import io.eata.core.sql.RoundTrip;
import io.eata.platform.problems.ProblemException;
import java.util.List;

/** A draft that becomes the carnet of its id: its attachments are fixed, and it goes. */
record DraftManuscript(
        Issuer issuer,
        KeptDraft draft,
        IssueCarnet command,
        List<AttachedFile> attachments,
        DraftBook book,
        AttachmentBook files)
        implements Manuscript {

    @Override
    public long id() {
        return draft.id();
    }

    @Override
    public Runnable lock(RoundTrip trip) {
        var locked = book.lock(trip, issuer.association(), draft.id());
        return () -> {
            var now = locked.get().orElseThrow(Drafts::noSuchDraft);
            if (now.change() != draft.change()) {
                throw new ProblemException(
                        ProblemCode.VERSION_MISMATCH, "The draft was changed while it was being issued");
            }
        };
    }

    @Override
    public void become(RoundTrip trip) {
        files.issue(trip, draft.id(), issuer.subject());
        book.delete(trip, draft.id());
    }
}
