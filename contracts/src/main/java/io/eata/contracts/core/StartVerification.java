package io.eata.contracts.core;

import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified: a carnet, or a signed day, or, where neither is named, everything.
 *
 * @param carnetId eATA ID
 * @param day in UTC
 */
public record StartVerification(
        @Nullable @Min(1) Long carnetId, @Nullable LocalDate day) {}
