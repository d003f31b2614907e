package io.eata.contracts.core;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what the holder lets somebody act who is not named on the carnet.
 *
 * @param id of its file
 * @param representative name of whoever may act
 * @param validUntil last day on which it may be used for a travel
 * @param territories customs territories that it is for; empty means all
 * @param withdrawnAt since when no further travel may use it; it stays with the declarations that did
 */
public record PowerOfAttorney(
        long id,
        String representative,
        LocalDate validUntil,
        List<String> territories,
        CarnetFile file,
        @Nullable Instant withdrawnAt) {
    public PowerOfAttorney {
        territories = List.copyOf(territories);
    }
}
