package io.eata.contracts.core;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** An officer of the same territory cancels a transaction with the code the holder tells. */
public record CancelTransaction(
        @NotBlank @Size(max = 40) String cancellationCode,
        @NotNull @Valid Office office) {}
