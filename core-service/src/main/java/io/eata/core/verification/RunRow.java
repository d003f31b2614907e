package io.eata.core.verification;

import io.eata.contracts.core.VerificationRun;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is kept.
 *
 * @param lastCarnet the last carnet that was checked
 * @param lastDay the last day that was checked
 */
record RunRow(
        VerificationRun run,
        @Nullable Long carnetId,
        @Nullable LocalDate day,
        long lastCarnet,
        @Nullable LocalDate lastDay) {

    /** What a run is over. */
    enum Scope {
        CARNET,
        DAY,
        EVERYTHING,
        /** All carnets in turn, for ever: the check that the standings are what the ledger adds up to. */
        ROLLING
    }

    Scope scope() {
        return Scope.valueOf(run.scope());
    }
}
