package io.eata.contracts.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A discharge as the association recorded it.
 *
 * @param sequence of the ledger entry
 */
public record CarnetDischarge(
        long carnetId,
        long sequence,
        Instant dischargedAt,
        String reason,
        boolean paperRecordsChecked,
        boolean digitalRecordsChecked,
        @Nullable String remarks) {}
