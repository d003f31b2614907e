package io.eata.contracts.core;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Makes two carnets of one association twins, one on paper and one digital; {@code carnet} is a number or an eATA ID. */
public record LinkTwin(@NotBlank @Size(max = 30) String carnet) {}
