package io.eata.contracts.identity;

import io.eata.contracts.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Registers a machine for an organisation.
 *
 * @param id chosen with the organisation, such as {@code nics-ch}; never used again
 * @param roles what the machine may do; roles of the organisation's own kind
 * @param key the first public key; its administrator adds others
 */
public record RegisterClient(
        @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{2,62}") String id,

        @NotBlank @Size(max = Limits.SHORT_TEXT) String name,
        @NotBlank @Size(max = 40) String organisation,
        @NotEmpty @Size(max = 5) Set<@NotBlank @Size(max = 40) String> roles,
        @NotNull @Valid ClientKey key) {

    public RegisterClient {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }
}
