package io.eata.portal.predeclaration;

import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.TransportMode;
import io.eata.contracts.event.PredeclarationDetails;
import io.eata.contracts.event.PredeclarationForm;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a holder told an office ahead of an arrival, opened for an officer of that administration.
 *
 * @param office the code that the holder gave
 * @param officeName its name; null where the administration has no such office in use
 * @param expectedArrival in the zone of that office, or in UTC
 * @param revision counts what the holder says; an answer is to one of them
 * @param overdue expected before now, and neither committed nor turned away
 * @param reason why it was rejected
 * @param draft the transaction begun from it last
 * @param sequence of the transaction in the carnet's ledger, if committed
 */
public record Predeclaration(
        UUID id,
        long carnetId,
        String number,
        long declaration,
        TransactionType type,
        PredeclarationForm form,
        String territory,
        String country,
        String office,
        @Nullable String officeName,
        ZoneId zone,
        OffsetDateTime expectedArrival,
        @Nullable TransportMode transport,
        PredeclarationDetails details,
        int revision,
        State state,
        boolean overdue,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String answeredBy,
        @Nullable String answeredOffice,
        @Nullable String reason,
        @Nullable UUID draft,
        @Nullable Long sequence) {

    /** How long after the arrival it may be answered. */
    public static final Duration WAITED = Duration.ofDays(7);

    /** Where it stands. */
    public enum State {
        NEW,
        ACKNOWLEDGED,
        REJECTED,
        COMMITTED,
        WITHDRAWN,
        /** Nothing came of it in time. */
        EXPIRED
    }

    /** Whether somebody may still reject or commit it. */
    public boolean open() {
        return state == State.NEW || state == State.ACKNOWLEDGED;
    }

    /** Whether it may become a transaction without stopping the goods. */
    public boolean committable() {
        return open() && form == PredeclarationForm.PRE_DECLARATION && details.shared();
    }
}
