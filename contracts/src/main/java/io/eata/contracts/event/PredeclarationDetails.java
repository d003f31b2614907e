package io.eata.contracts.event;

import org.jspecify.annotations.Nullable;

/**
 * What only the administration may read of a pre-declaration; never in the open in an event or a log.
 *
 * @param code of the declaration; absent where the holder shares the arrival only
 * @param identification of the means of transport: a flight, a vessel, a plate
 */
public record PredeclarationDetails(
        @Nullable String code,
        @Nullable String identification,
        @Nullable String remarks) {

    /** Whether the carnet and its declaration may be looked at. */
    public boolean shared() {
        return code != null;
    }
}
