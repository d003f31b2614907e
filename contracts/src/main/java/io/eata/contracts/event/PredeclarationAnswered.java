package io.eata.contracts.event;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Customs answered a pre-declaration. Why they reject stays inside their territory.
 *
 * @param carnetId eATA ID
 * @param revision what was answered to
 * @param at in the offset of the office
 * @param country administration that answered
 * @param office code of the customs office that answered
 * @param sequence of the transaction, if it was committed
 */
public record PredeclarationAnswered(
        UUID id,
        long carnetId,
        int revision,
        OffsetDateTime at,
        Answer answer,
        String territory,
        String country,
        String office,
        @Nullable Long sequence) {

    /** What customs say. */
    public enum Answer {
        ACKNOWLEDGED,
        /** The goods must stop for inspection; no set is used up. */
        REJECTED,
        COMMITTED
    }
}
