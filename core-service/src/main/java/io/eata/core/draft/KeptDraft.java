package io.eata.core.draft;

import io.eata.contracts.core.DraftCarnet;
import java.time.Instant;

/**
 * A draft as it is kept.
 *
 * @param version counts edits of what is written
 * @param change counts every change, of attachments too
 */
record KeptDraft(long id, int version, int change, DraftCarnet carnet, Instant createdAt, Instant changedAt) {}
