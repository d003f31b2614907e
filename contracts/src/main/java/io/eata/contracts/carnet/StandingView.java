package io.eata.contracts.carnet;

import io.eata.carnet.ledger.VoucherSets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says of a carnet now, as far as the reader may see it: home and holder everything, a customs territory its
 * own side only.
 *
 * @param sequence number of the last ledger entry folded in
 * @param outstanding customs territory to the items that are there (under home: away and still awaited)
 * @param openTransits customs territory to the items still in transit
 * @param holds customs territories in which the carnet is on hold
 * @param source CORE, or REPLICA when core was out of reach
 * @param asOf when this was known to be true
 * @param ageSeconds seconds since {@code asOf} when it was answered; 0 from core
 */
public record StandingView(
        long carnetId,
        long sequence,
        CarnetStatus status,
        boolean activated,
        Map<String, String> outstanding,
        Map<String, String> openTransits,
        VoucherSets setsLeft,
        List<String> holds,
        @Nullable String blockedBecause,
        Source source,
        Instant asOf,
        long ageSeconds) {
    public StandingView {
        outstanding = Map.copyOf(outstanding);
        openTransits = Map.copyOf(openTransits);
        holds = List.copyOf(holds);
    }

    /** Who answered. */
    public enum Source {
        CORE,
        REPLICA
    }
}
