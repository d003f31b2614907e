package io.eata.portal.log;

import io.eata.contracts.reconciliation.Outstanding;
import io.eata.contracts.reconciliation.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carnet that the reader's territory has dealt with.
 *
 * @param home customs territory it was issued in
 * @param outstanding what is open in this territory
 * @param judgedFor the day the verdict was given for
 */
public record CarnetRow(
        long carnetId,
        String number,
        String home,
        LocalDate validUntil,
        OffsetDateTime firstAt,
        OffsetDateTime lastAt,
        int transactions,
        boolean onHold,
        State state,
        Verdict.@Nullable Status verdict,
        List<Outstanding> outstanding,
        @Nullable LocalDate judgedFor) {

    public CarnetRow {
        outstanding = List.copyOf(outstanding);
    }

    /** What its association says of it. */
    public enum State {
        USABLE,
        BLOCKED,
        CANCELLED,
        DISCHARGED
    }
}
