package io.eata.portal.predeclaration;

import io.eata.contracts.Page;
import io.eata.contracts.event.CarnetFact.TransactionCommitted;
import io.eata.contracts.event.PredeclarationFact;
import io.eata.portal.access.Officer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inbox of each administration. */
public interface PredeclarationInbox {

    /** Applies what a holder says, inside the caller's transaction; an older revision and a repetition change nothing. */
    void apply(PredeclarationFact fact);

    /** The administration's, by time of arrival. */
    Page<Predeclaration> page(Officer officer, InboxFilter filter, @Nullable String cursor, int limit);

    /** One of the officer's administration. */
    Optional<Predeclaration> find(Officer officer, UUID id);

    /** How many wait for an answer at an office, or in the administration where null; counted to {@code most}. */
    int waiting(Officer officer, @Nullable String office, int most);

    /** Makes every other writer of that carnet wait until the transaction ends: answers are in the order of their commits. */
    void lock(long carnetId);

    /**
     * Writes an answer to what is open in this very revision.
     *
     * @return whether it was; else somebody was faster, or the holder changed it
     */
    boolean answer(Predeclaration to, Given given);

    /** Remembers the transaction that was begun from it. */
    void begun(UUID id, UUID draft);

    /** The one that a transaction was begun from, of the officer's administration. */
    Optional<UUID> ofDraft(Officer officer, UUID draft);

    /** The one of a declaration that is not yet committed, or of that sequence, in the territory. */
    Optional<Settled> ofDeclaration(String territory, long carnetId, long declaration);

    /** The only open one that a committed transaction can be about; none where several can, or where it is known. */
    Optional<Settled> onlyOneFor(TransactionCommitted fact);

    /** Writes that it was committed. */
    void settle(UUID id, long sequence, @Nullable UUID draft, Given given);

    /** Forgets what was expected before then; at most {@code limit}. */
    int removeExpectedBefore(Instant time, int limit);

    /**
     * Who answers what, when and where.
     *
     * @param by display name or badge number; null where a machine or another portal did it
     * @param reason of a rejection
     */
    record Given(
            Predeclaration.State state,
            @Nullable String by,
            String office,
            OffsetDateTime at,
            @Nullable String reason) {}

    /** What is about to be settled. */
    record Settled(UUID id, long carnetId, int revision, String territory) {}
}
