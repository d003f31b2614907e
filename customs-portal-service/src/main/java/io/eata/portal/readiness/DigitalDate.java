package io.eata.portal.readiness;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day from which carnets are digital in a territory.
 *
 * @param planned what the administration works towards, before anybody is told
 * @param provisional what ICC published
 * @param confirmed what ICC published; changes what is issued
 * @param known false while ICC's dates could not be asked for
 */
public record DigitalDate(
        @Nullable LocalDate planned,
        @Nullable LocalDate provisional,
        @Nullable LocalDate confirmed,
        boolean known) {

    /** The one that counts: confirmed before provisional before planned. */
    public Optional<LocalDate> counts() {
        return Optional.ofNullable(confirmed)
                .or(() -> Optional.ofNullable(provisional))
                .or(() -> Optional.ofNullable(planned));
    }
}
