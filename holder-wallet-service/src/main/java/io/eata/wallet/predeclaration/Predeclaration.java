package io.eata.wallet.predeclaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.TransportMode;
import io.eata.contracts.event.PredeclarationForm;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pre-declaration or pre-notification as its holder sees it. Why customs reject one is not told.
 *
 * @param revision counts what the holder says about it
 * @param expectedArrival in the offset in which it was written
 * @param answeredBy code of the office that answered
 * @param transaction ledger sequence of the transaction, if it was committed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Predeclaration(
        UUID id,
        long carnetId,
        long travel,
        long declaration,
        TransactionType type,
        PredeclarationForm form,
        String territory,
        String country,
        String office,
        OffsetDateTime expectedArrival,
        @Nullable TransportMode transport,
        @Nullable String identification,
        @Nullable String remarks,
        boolean shareDetails,
        int revision,
        State state,
        Instant sentAt,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String answeredBy,
        @Nullable Long transaction) {

    /** Where it stands. */
    public enum State {
        SENT,
        ACKNOWLEDGED,
        /** The goods must stop for inspection. */
        REJECTED,
        COMMITTED,
        WITHDRAWN,
        /** Nothing came of it within {@link Predeclarations#WAITED} after the arrival. */
        EXPIRED;

        /** Whether customs may still answer and the holder still change it. */
        public boolean living() {
            return this == SENT || this == ACKNOWLEDGED;
        }
    }

    /** Expected at another time, and so to be answered anew. */
    Predeclaration arriving(OffsetDateTime arrival) {
        return new Predeclaration(
                id,
                carnetId,
                travel,
                declaration,
                type,
                form,
                territory,
                country,
                office,
                arrival,
                transport,
                identification,
                remarks,
                shareDetails,
                revision + 1,
                State.SENT,
                sentAt,
                null,
                null,
                null);
    }

    Predeclaration withdrawn() {
        return in(State.WITHDRAWN, revision + 1, answeredAt, answeredBy, transaction);
    }

    Predeclaration expired() {
        return in(State.EXPIRED, revision, answeredAt, answeredBy, transaction);
    }

    Predeclaration answered(State answer, OffsetDateTime at, String by, @Nullable Long sequence) {
        return in(answer, revision, at, by, sequence);
    }

    private Predeclaration in(
            State next, int count, @Nullable OffsetDateTime at, @Nullable String by, @Nullable Long sequence) {
        return new Predeclaration(
                id,
                carnetId,
                travel,
                declaration,
                type,
                form,
                territory,
                country,
                office,
                expectedArrival,
                transport,
                identification,
                remarks,
                shareDetails,
                count,
                next,
                sentAt,
                at,
                by,
                sequence);
    }
}
