package io.eata.contracts.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A run of the reconciliation.
 *
 * @param asOf the day judged for
 * @param carnets carnets looked at
 * @param changed verdicts that differ from the run before and were published
 */
public record RunReport(
        long run,
        LocalDate asOf,
        Instant started,
        Instant finished,
        long carnets,
        long changed,
        long terminated,
        long toCheck) {}
