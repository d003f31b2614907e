package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That customs have agreed to a replacement, as the association noted it.
 *
 * @param authority who agreed, such as the office where the goods are
 * @param givenOn day of the agreement
 * @param reference under which the authority finds it
 */
public record CustomsConsent(
        @NotBlank @Size(max = Limits.SHORT_TEXT) String authority,
        @NotNull LocalDate givenOn,
        @NotBlank @Size(max = Limits.SHORT_TEXT) String reference) {}
