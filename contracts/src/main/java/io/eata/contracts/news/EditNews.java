package io.eata.contracts.news;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as ICC writes it.
 *
 * @param pinned stands before all others
 * @param from when it is published
 * @param until when it is no longer shown; absent for good
 * @param texts by language; English is always there, and is what readers of a missing language get
 */
public record EditNews(
        @NotNull NewsAudience audience,
        boolean pinned,
        @NotNull Instant from,
        @Nullable Instant until,
        @NotEmpty Map<@Pattern(regexp = "en|fr|de|es|zh|ar") String, @NotNull @Valid NewsText> texts) {}
