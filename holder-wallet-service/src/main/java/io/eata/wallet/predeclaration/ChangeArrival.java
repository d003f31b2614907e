package io.eata.wallet.predeclaration;

import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;

/**
 * The goods come at another time.
 *
 * @param expectedArrival in the future, at most {@link Predeclarations#AHEAD} ahead
 */
public record ChangeArrival(@NotNull OffsetDateTime expectedArrival) {}
