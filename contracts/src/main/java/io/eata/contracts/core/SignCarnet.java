package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The holder, or who acts for it in law, signs a carnet electronically.
 *
 * @param signer full name of the person who signs
 * @param capacity {@code HOLDER} when absent
 * @param documentDigest digest of the version that the signer was shown: SHA-256, in lower-case hex, over the bytes of the document
 *     that core signed (the payload of the JWS inside the sealed document)
 */
public record SignCarnet(
        @NotBlank @Size(max = Limits.SHORT_TEXT) String signer,
        @Nullable SigningCapacity capacity,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 digest in lower-case hex") String documentDigest) {}
