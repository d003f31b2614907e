package io.eata.contracts.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An officer scans or types what the holder shows.
 *
 * @param carnet eATA ID or number
 * @param code transaction code; lower case, spaces and hyphens are tolerated
 */
public record OpenDeclaration(
        @NotBlank @Size(max = 30) String carnet,
        @NotBlank @Size(max = 40) String code) {}
