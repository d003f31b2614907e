package io.eata.contracts.identity;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as it shall be.
 *
 * @param login e-mail address; told to the address before, if it is another
 */
public record EditAccount(
        @NotBlank @Email @Size(max = 254) String login,
        @NotBlank @Size(max = Limits.SHORT_TEXT) String name,
        @NotBlank @Pattern(regexp = NewAccount.LOCALE) String locale,
        @NotEmpty @Size(max = 4) Set<@NotBlank @Size(max = 40) String> roles,
        @Nullable @Size(max = Limits.SHORT_TEXT) String region,
        @Nullable @Size(max = 40) String office) {}
