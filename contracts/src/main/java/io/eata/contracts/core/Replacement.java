package io.eata.contracts.core;

import io.eata.contracts.carnet.LinkedCarnet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carnet, the one that stands in for it, and the prescribed order of what customs do on both.
 *
 * @param consent as the association noted it
 * @param steps in the order in which they are due; a customs territory sees of them what it may see of both ledgers
 */
public record Replacement(
        LinkedCarnet original,
        LinkedCarnet replacement,
        ReplacementKind kind,
        ReplacementReason reason,
        Instant issuedAt,
        @Nullable CustomsConsent consent,
        List<ReplacementStep> steps) {
    public Replacement {
        steps = List.copyOf(steps);
    }
}
