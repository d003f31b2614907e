package io.eata.contracts.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A row to be done.
 *
 * @param country of the customs administration
 * @param administrator ID of the account that began the import
 */
public record ApplyAccountRow(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(max = 40) String administrator,
        @NotNull @Valid AccountRow row) {}
