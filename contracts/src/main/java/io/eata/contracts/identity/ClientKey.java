package io.eata.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A public key of a machine, as a JSON Web Key: P-256 only, and nothing of the private half.
 *
 * @param x coordinate, base64url
 * @param y coordinate, base64url
 * @param kid what the header of an assertion names; unique among the client's keys
 * @param use {@code sig}, if it is said
 * @param alg {@code ES256}, if it is said
 */
public record ClientKey(
        @NotBlank @Pattern(regexp = "EC") String kty,
        @NotBlank @Pattern(regexp = "P-256") String crv,
        @NotBlank @Pattern(regexp = COORDINATE) String x,
        @NotBlank @Pattern(regexp = COORDINATE) String y,

        @NotBlank @Pattern(regexp = "[A-Za-z0-9._~-]{1,100}") String kid,

        @Pattern(regexp = "sig") @Nullable String use,
        @Pattern(regexp = "ES256") @Nullable String alg) {

    /** 32 bytes. */
    private static final String COORDINATE = "[A-Za-z0-9_-]{43}";
}
