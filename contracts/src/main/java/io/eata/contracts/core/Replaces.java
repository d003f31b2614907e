package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That a carnet is issued in place of another one of the same association.
 *
 * @param carnet number or eATA ID of the original, which is still valid
 * @param consent needed for a {@code REPLACEMENT}
 * @param remarks what else is to be known
 */
public record Replaces(
        @NotBlank @Size(max = 30) String carnet,
        @NotNull ReplacementKind kind,
        @NotNull ReplacementReason reason,
        @Nullable @Valid CustomsConsent consent,
        @Nullable @Size(max = Limits.LONG_TEXT) String remarks) {}
