package io.eata.contracts.core;

import io.eata.contracts.carnet.AttachedFile;
import io.eata.contracts.problem.FieldError;
import java.time.Instant;
import java.util.List;

/**
 * A carnet that an association has not issued yet.
 *
 * @param id becomes the eATA ID
 * @param version counts edits from 1; sent back as {@code If-Match} when editing
 * @param broken what keeps it from being issued as it stands; empty when nothing does
 * @param attachments in the order in which they came
 */
public record Draft(
        long id,
        int version,
        DraftCarnet carnet,
        List<FieldError> broken,
        List<AttachedFile> attachments,
        Instant createdAt,
        Instant changedAt) {
    public Draft {
        broken = List.copyOf(broken);
        attachments = List.copyOf(attachments);
    }
}
