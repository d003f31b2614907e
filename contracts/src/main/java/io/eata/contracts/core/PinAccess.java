package io.eata.contracts.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A holder's account asks to carry a carnet: by eATA ID or number, with the PIN the association gave out. */
public record PinAccess(
        @NotBlank @Size(max = 30) String carnet,

        @NotBlank @Pattern(regexp = "[0-9]{6}", message = "must be six digits") String pin) {}
