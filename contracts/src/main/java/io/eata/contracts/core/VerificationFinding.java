package io.eata.contracts.core;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something in the ledger that must not be.
 *
 * @param carnetId where a carnet is concerned
 * @param sequence entry where it was found
 * @param day where a signed day is concerned
 */
public record VerificationFinding(
        long id,
        @Nullable Long carnetId,
        @Nullable Integer sequence,
        @Nullable LocalDate day,
        String what,
        OffsetDateTime foundAt) {}
