package io.eata.contracts.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current version of a carnet's document and the holder's signature under it; without signature the carnet does not travel.
 *
 * @param documentVersion version that is, or is to be, signed
 * @param documentDigest SHA-256 of that version, as in {@link SignCarnet}
 * @param signer name of the person who signed; absent, like all that follows, while nobody has
 * @param statement compact JWS of core ({@code typ} eata-signature+jws) that says who signed what and when
 */
public record CarnetSignature(
        long carnetId,
        String carnetNumber,
        int documentVersion,
        String documentDigest,
        @Nullable String signer,
        @Nullable SigningCapacity capacity,
        @Nullable Instant signedAt,
        @Nullable String statement) {}
