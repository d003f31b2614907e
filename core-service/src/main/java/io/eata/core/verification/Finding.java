package io.eata.core.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that must not be. */
record Finding(
        @Nullable Long carnetId,
        @Nullable Integer sequence,
        @Nullable LocalDate day,
        String what) {

    static Finding of(long carnetId, int sequence, String what) {
        return new Finding(carnetId, sequence, null, what);
    }

    static Finding of(LocalDate day, String what) {
        return new Finding(null, null, day, what);
    }
}
