package io.eata.contracts.core;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A verification under way or done.
 *
 * @param state {@code RUNNING}, {@code DONE} or {@code CANCELLED}
 * @param total carnets and days to check, as counted at the start
 * @param checked of them
 * @param found flaws; a sound ledger has none
 */
public record VerificationRun(
        long id,
        String scope,
        String state,
        long total,
        long checked,
        long found,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt) {}
