package io.eata.contracts.reconciliation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A transit as the daily look at transits found it.
 *
 * @param openedBy ledger sequence of the opening
 * @param items selection of the opening
 * @param remaining those of them that are still in transit; empty once it is closed
 * @param finalDate last day in time
 * @param closedOn day of the closing that took the last of the items, at its office
 */
public record Transit(
        long carnetId,
        String carnetNumber,
        long openedBy,
        String territory,
        String items,
        String remaining,
        LocalDate finalDate,
        @Nullable LocalDate closedOn,
        State state) {

    /** What customs watch. */
    public enum State {
        /** Open, and still in time: orange. */
        IN_PROGRESS,
        /** Closed in time: green. */
        CLOSED,
        /** Open past its final date, or closed only after it: red. */
        EXPIRED
    }
}
