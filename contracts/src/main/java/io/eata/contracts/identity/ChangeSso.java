package io.eata.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation's provider is to be.
 *
 * @param secret nothing keeps the one that is there
 * @param version that was read; 0 for the first
 */
public record ChangeSso(
        @NotNull @Pattern(regexp = "OIDC|SAML") String protocol,
        boolean straight,
        @NotBlank @Size(max = 500) String address,
        @Nullable @Size(max = 200) String clientId,
        @NotNull @Pattern(regexp = "SECRET|KEY") String proof,
        @Nullable @Size(max = 500) String secret,
        @NotNull @Valid SsoClaims claims,
        @PositiveOrZero long version) {

    @Override
    public String toString() {
        return "ChangeSso[" + protocol + ' ' + address + ']';
    }
}
