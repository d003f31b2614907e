package io.eata.contracts.carnet;

import io.eata.contracts.Limits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The issuing association: its code on the platform and its printed name. */
public record Association(
        @NotBlank @Size(max = 40) String code,
        @NotBlank @Size(max = Limits.SHORT_TEXT) String name) {}
