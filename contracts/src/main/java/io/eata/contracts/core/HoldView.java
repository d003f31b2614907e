package io.eata.contracts.core;

import java.time.OffsetDateTime;

/** A carnet on hold in the reader's territory. */
public record HoldView(
        long carnetId,
        String carnetNumber,
        String territory,
        Office office,
        String officer,
        String reason,
        OffsetDateTime since) {}
