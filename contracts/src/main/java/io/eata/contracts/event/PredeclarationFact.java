package io.eata.contracts.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.core.TransportMode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a holder tells a customs office ahead of an arrival. Numbers only; what names things or opens the declaration travels sealed
 * for the platform's key ring.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(PredeclarationFact.PredeclarationSent.class),
    @JsonSubTypes.Type(PredeclarationFact.PredeclarationWithdrawn.class)
})
public sealed interface PredeclarationFact {

    /** The pre-declaration or pre-notification. */
    UUID id();

    /** eATA ID. */
    long carnetId();

    /** Counts what the holder says about it from 1; the highest stands. */
    int revision();

    /** When the holder said it, in UTC. */
    OffsetDateTime at();

    /**
     * It was sent, or sent anew with another time of arrival.
     *
     * @param declarationId declaration that it is about
     * @param country administration that it is sent to
     * @param office the administration's code of the office; may name none
     * @param expectedArrival in the offset in which the holder wrote it
     * @param sealed {@link PredeclarationDetails} as JSON in a compact JWE about {@link #about}
     */
    record PredeclarationSent(
            UUID id,
            long carnetId,
            int revision,
            OffsetDateTime at,
            String carnetNumber,
            long declarationId,
            TransactionType type,
            PredeclarationForm form,
            String territory,
            String country,
            String office,
            OffsetDateTime expectedArrival,
            @Nullable TransportMode transport,
            String sealed)
            implements PredeclarationFact {}

    /** The holder took it back. */
    record PredeclarationWithdrawn(UUID id, long carnetId, int revision, OffsetDateTime at)
            implements PredeclarationFact {}

    /** What the sealed part is about, so that it cannot be put in another's place. */
    static String about(UUID id) {
        return "predeclaration " + id;
    }
}
