package io.eata.contracts.identity;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What ICC operations says of an organisation.
 *
 * @param type {@code CUSTOMS} or {@code ASSOCIATION}
 * @param territory customs territory, such as {@code EU}; of a customs administration only, which has one
 * @param country ISO 3166-1 alpha-2; of a customs administration its member state
 * @param slug what its own login address ends with, such as {@code customs-de}; none without
 */
public record OrganisationEntry(
        @NotNull @Pattern(regexp = "CUSTOMS|ASSOCIATION") String type,
        @NotBlank @Size(max = Limits.SHORT_TEXT) String name,
        @Nullable @Pattern(regexp = "[A-Z]{2,4}") String territory,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,

        @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,39}") String slug) {}
