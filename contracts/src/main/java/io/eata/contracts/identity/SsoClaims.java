package io.eata.contracts.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which claims or attributes of a provider say what.
 *
 * @param role whose values give roles
 * @param roles from such a value to a role such as {@code OFFICER}
 */
public record SsoClaims(
        @NotBlank @Size(max = 200) String role,
        @NotEmpty @Size(max = 50) Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 40) String> roles,
        @Nullable @Size(max = 200) String region,
        @Nullable @Size(max = 200) String office,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String email) {}
