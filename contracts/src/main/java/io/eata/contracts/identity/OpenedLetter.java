package io.eata.contracts.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is to be mailed; answered to the notification service alone, and by it neither stored nor logged.
 *
 * @param language BCP 47 tag
 * @param name as the person is greeted; null: without a name
 * @param organisation name of the organisation on whose behalf it is written; null: on nobody's
 * @param link absolute, with a single-use secret; where the kind carries one
 * @param code digits; where the kind carries one
 * @param factor where the kind is about one
 * @param device with which it was done, if that is said
 * @param at when what it tells of happened
 * @param goodUntil end of the link or the code; a letter that is not sent by then is not sent any more
 */
public record OpenedLetter(
        UUID id,
        LetterKind kind,
        String to,
        String language,
        @Nullable String name,
        @Nullable String organisation,
        @Nullable String link,
        @Nullable String code,
        @Nullable LetterFactor factor,
        @Nullable String device,
        Instant at,
        Instant goodUntil) {

    /** Without a word of its content. */
    @Override
    public String toString() {
        return "OpenedLetter[id=" + id + ", kind=" + kind + "]";
    }
}
