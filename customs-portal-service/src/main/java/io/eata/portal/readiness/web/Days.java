package io.eata.portal.readiness.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days as a form sends them. */
final class Days {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Days() {}

    /** A day of this century; empty for nothing and for what is no day. */
    static Optional<LocalDate> of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
