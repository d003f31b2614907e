package io.eata.contracts.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a row back.
 *
 * @param country of the customs administration
 * @param administrator ID of the account that asked for it; absent if it happens by itself, since another row was refused
 */
public record UndoAccountRow(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Size(max = 40) String administrator) {}
