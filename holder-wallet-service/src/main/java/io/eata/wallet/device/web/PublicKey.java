package io.eata.wallet.device.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public JWK (RFC 7517) as browsers export it. Any other member is refused; so is {@code d}: a private key has no business here.
 *
 * @param use {@code enc}, or absent
 * @param alg {@code ECDH-ES+A256KW}, or absent; it is what documents are sealed with
 * @param keyOps as a browser exports it: empty for a public key
 */
record PublicKey(
        @NotNull @Pattern(regexp = "EC", message = "must be EC") String kty,

        @NotNull @Pattern(regexp = "P-256", message = "must be P-256") String crv,

        @NotNull @Pattern(regexp = COORDINATE, message = WORDS) String x,

        @NotNull @Pattern(regexp = COORDINATE, message = WORDS) String y,

        @Nullable @Pattern(regexp = "enc", message = "must be enc") String use,

        @Nullable @Pattern(regexp = "ECDH-ES\\+A256KW", message = "must be ECDH-ES+A256KW") String alg,

        @Nullable @Size(max = 200) String kid,
        @Nullable Boolean ext,
        @JsonProperty("key_ops") @Nullable @Size(max = 0) List<String> keyOps) {

    private static final String COORDINATE = "[A-Za-z0-9_-]{43}";
    private static final String WORDS = "must be the base64url of 32 bytes";
}
