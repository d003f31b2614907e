package io.eata.contracts.core;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** An officer of the office that holds a carnet lets it go on. */
public record ReleaseCarnet(@NotNull @Valid Office office) {}
