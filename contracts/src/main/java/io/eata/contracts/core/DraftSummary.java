package io.eata.contracts.core;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft in a list.
 *
 * @param id becomes the eATA ID
 * @param number as far as it is chosen
 * @param holder name, as far as it is known
 * @param items on the general list so far
 * @param attachments how many there are
 */
public record DraftSummary(
        long id,
        int version,
        @Nullable String number,
        @Nullable String holder,
        int items,
        int attachments,
        Instant createdAt,
        Instant changedAt) {}
