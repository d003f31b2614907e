package io.eata.portal.wizard;

import io.eata.portal.access.Officer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Transactions under way. */
public interface Drafts {

    void add(TransactionDraft draft);

    /** The officer's own draft of that id. */
    Optional<TransactionDraft> find(Officer officer, UUID id);

    /** The newest draft on hold for that carnet at that office of the officer's administration, whoever put it there. */
    Optional<TransactionDraft> heldAt(Officer officer, String office, long carnetId);

    /** Drafts on hold at that office: carnet to draft; at most 500. */
    Map<Long, UUID> allHeldAt(Officer officer, String office);

    /**
     * Saves a change.
     *
     * @return the draft with its next version
     * @throws ChangedMeanwhileException when another request has saved it since it was read
     */
    TransactionDraft save(TransactionDraft draft);

    /** Removes drafts that nobody has touched since. */
    int removeUntouchedSince(Instant time);
}
