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
 * An account to be made; its person is invited by mail.
 *
 * @param login e-mail address, unique on the platform
 * @param name display name or badge number
 * @param locale BCP 47 tag of the language of the invitation
 * @param roles such as {@code OFFICER}; which ones may be given is the caller's role's affair
 * @param region of customs accounts; a regional manager's own
 * @param office of customs accounts: code of the default office
 */
public record NewAccount(
        @NotBlank @Email @Size(max = 254) String login,
        @NotBlank @Size(max = Limits.SHORT_TEXT) String name,
        @NotBlank @Pattern(regexp = LOCALE) String locale,
        @NotEmpty @Size(max = 4) Set<@NotBlank @Size(max = 40) String> roles,
        @Nullable @Size(max = Limits.SHORT_TEXT) String region,
        @Nullable @Size(max = 40) String office) {

    /** Language, script and region, as far as anybody has words for it. */
    public static final String LOCALE = "[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?";
}
