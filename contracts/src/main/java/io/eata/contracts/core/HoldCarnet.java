package io.eata.contracts.core;

import io.eata.contracts.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An officer pauses a carnet in the officer's territory.
 *
 * @param code of an open declaration that the holder shows; needed where the territory has not dealt with the carnet before
 */
public record HoldCarnet(
        @NotBlank @Size(max = Limits.LONG_TEXT) String reason,
        @NotNull @Valid Office office,
        @Nullable @Size(max = 40) String code) {

    public HoldCarnet(String reason, Office office) {
        this(reason, office, null);
    }
}
