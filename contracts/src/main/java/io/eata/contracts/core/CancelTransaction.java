package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An officer of the same territory cancels a transaction with the code the holder tells.
 *
 * @param reason kept with the cancellation, for the territory's own officers
 */
public record CancelTransaction(
        @NotBlank @Size(max = 40) String cancellationCode,
        @NotNull @Valid Office office,
        @Nullable @Size(max = Limits.LONG_TEXT) String reason) {

    public CancelTransaction(String cancellationCode, Office office) {
        this(cancellationCode, office, null);
    }
}
