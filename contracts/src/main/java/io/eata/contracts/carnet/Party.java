package io.eata.contracts.carnet;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A holder or representative, boxes A and B of the form.
 *
 * @param email where receipts go; needed of the holder of a carnet with a digital part
 * @param language BCP 47 language of mails, English when absent
 */
public record Party(
        @NotBlank @Size(max = Limits.SHORT_TEXT) String name,
        @NotBlank @Size(max = Limits.ADDRESS) String address,

        @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter ISO 3166-1 code") String country,

        @Nullable @Email @Size(max = Limits.SHORT_TEXT) String email,

        @Nullable @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?", message = "must be a language such as en or fr-CH")
        String language) {}
