package io.eata.contracts.reconciliation;

import java.time.LocalDate;
import java.util.List;

/**
 * What the ledger of a carnet says about its goods on a day.
 *
 * @param asOf the day it is judged for
 * @param throughSequence last ledger entry that was taken into account
 */
public record Verdict(
        long carnetId,
        String carnetNumber,
        LocalDate validUntil,
        LocalDate asOf,
        long throughSequence,
        Status status,
        List<Outstanding> outstanding) {
    public Verdict {
        outstanding = List.copyOf(outstanding);
    }

    /** {@code NA} while the carnet is valid. */
    public enum Status {
        NA,
        TERMINATED,
        TO_CHECK
    }
}
