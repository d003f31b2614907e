package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An officer pauses a carnet in the officer's territory. */
public record HoldCarnet(
        @NotBlank @Size(max = Limits.LONG_TEXT) String reason,
        @NotNull @Valid Office office) {}
