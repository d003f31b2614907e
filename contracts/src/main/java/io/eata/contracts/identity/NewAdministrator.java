package io.eata.contracts.identity;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who is to look after an organisation's accounts.
 *
 * @param login e-mail address, unique on the platform
 * @param locale BCP 47 tag of the language of the invitation
 */
public record NewAdministrator(
        @NotBlank @Email @Size(max = 254) String login,
        @NotBlank @Size(max = Limits.SHORT_TEXT) String name,
        @NotBlank @Pattern(regexp = NewAccount.LOCALE) String locale) {}
