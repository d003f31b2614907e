package io.eata.identity.letter;

import io.eata.contracts.identity.OpenedLetter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The letters as they are kept: that one was written, and sealed until it is sent, what it says. */
public interface LetterRows {

    /** @param account whose letter it is, if anybody's */
    void add(OpenedLetter letter, @Nullable UUID account, Instant writtenAt);

    /** What the letter says; empty if it was sent, its time is over at {@code now}, or it was never written. */
    Optional<OpenedLetter> open(UUID id, Instant now);

    /** Forgets what the letter says. The first time counts; a letter that is not there is passed over. */
    void sent(UUID id, Instant now);

    /** Forgets what letters say whose time is over. */
    int forgetContentsBefore(Instant now, int most);

    /** Forgets that letters were written. */
    int removeWrittenBefore(Instant before, int most);
}
