package io.eata.contracts.directory;

import java.time.Instant;

/**
 * An association as ICC keeps it, active or not.
 *
 * @param version counts edits from 1; sent back as {@code If-Match} when editing
 */
public record RecordedAssociation(String code, int version, Instant changedAt, EditAssociation association) {}
