package io.eata.core.registry;

import io.eata.contracts.carnet.LinkedCarnet;
import org.jspecify.annotations.Nullable;

/**
 * The carnets that a carnet points at; none of them is cancelled, apart from the one that it replaces.
 *
 * @param replaces the original that it stands in for
 * @param replacedBy what stands in for it
 * @param twin the paper carnet of a digital one, or the other way round
 */
public record Links(
        @Nullable LinkedCarnet replaces,
        @Nullable LinkedCarnet replacedBy,
        @Nullable LinkedCarnet twin) {

    public static final Links NONE = new Links(null, null, null);
}
