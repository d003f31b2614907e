package io.eata.portal.bulk;

import java.time.Instant;
import java.util.UUID;

/**
 * A spreadsheet that is being corrected: one of each kind for an administration.
 *
 * @param version counts the changes
 * @param rows how many there are
 * @param wrong how many of them have something wrong
 */
public record CleaningSession(
        UUID id,
        String country,
        SheetKind kind,
        int version,
        String fileName,
        String uploadedByName,
        Instant uploadedAt,
        int rows,
        int wrong) {}
