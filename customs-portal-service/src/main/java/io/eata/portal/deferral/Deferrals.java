package io.eata.portal.deferral;

import io.eata.contracts.Page;
import io.eata.portal.access.Officer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deferred decisions of all offices; each administration sees its own. */
public interface Deferrals {

    /** Once this returns, the decision is kept. */
    void add(DeferredDecision decision);

    /** One of the officer's administration. */
    Optional<DeferredDecision> find(Officer officer, UUID id);

    /** Decisions noted at that office, newest first. */
    Page<DeferredDecision> list(Officer officer, String office, @Nullable String cursor, int limit);

    /** How many of that office wait or are in conflict; counts no further than 1,000. */
    int unfinished(Officer officer, String office);

    /**
     * The next one that waits, for its taker alone for half a minute. Of one carnet at this office they come in the order in which they
     * were noted, each only when the one before is on record or put aside.
     */
    Optional<DeferredDecision> claim(Officer officer, String office);

    /** Lets go of one that was claimed and could not be put on record yet; it is tried again after a few seconds. */
    void release(DeferredDecision decision);

    /**
     * Saves a change.
     *
     * @return whether it was saved; not when somebody else has changed it since it was read
     */
    boolean save(DeferredDecision decision);

    /** Forgets what has been on record since; it stands in the ledger. */
    int removeCommittedBefore(Instant time);
}
