package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an association blocks, unblocks, cancels or discharges a carnet. */
public record Reason(@NotBlank @Size(max = Limits.LONG_TEXT) String reason) {}
