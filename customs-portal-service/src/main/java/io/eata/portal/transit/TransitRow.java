package io.eata.portal.transit;

import io.eata.carnet.ledger.WatchedTransit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One transit of the reader's territory.
 *
 * @param closing the last closing that took goods of it, if any did
 * @param remaining items still in transit; empty once it is closed
 * @param finalDate last day in time, at the office of the opening
 * @param closedOn day at its office on which the last goods arrived
 * @param dueSoon in progress, and its final date is near
 */
public record TransitRow(
        long carnetId,
        String number,
        TransitSide opening,
        @Nullable TransitSide closing,
        String remaining,
        LocalDate finalDate,
        @Nullable LocalDate closedOn,
        WatchedTransit.State state,
        boolean dueSoon) {

    /** The kind of state by which pages draw it: orange, green, red. */
    public String kind() {
        return switch (state) {
            case IN_PROGRESS -> "warn";
            case CLOSED -> "good";
            case EXPIRED -> "bad";
        };
    }
}
