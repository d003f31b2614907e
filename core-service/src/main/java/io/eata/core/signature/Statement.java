package io.eata.core.signature;

import io.eata.contracts.core.SigningCapacity;
import java.time.Instant;

/**
 * Who signed what and when, as core states it.
 *
 * @param documentDigest SHA-256 of the signed version in hex
 * @param signer name of the person
 */
record Statement(
        long carnetId,
        String carnetNumber,
        int documentVersion,
        String documentDigest,
        String signer,
        SigningCapacity capacity,
        Instant signedAt) {}
