package io.eata.contracts.core;

import java.time.Instant;

/**
 * A file that is kept with a carnet and never changes.
 *
 * @param mediaType {@code application/pdf} or {@code image/jpeg}, as its content says
 * @param size in bytes
 * @param sha256 digest of its bytes in lower-case hex
 */
public record CarnetFile(long id, Kind kind, String name, String mediaType, int size, String sha256, Instant addedAt) {

    /** What a file is to its carnet. */
    public enum Kind {
        /** Attached before the issue; the document names it. */
        ATTACHMENT,
        /** The cover with the stamps of a home that works on paper. */
        STAMPED_COVER,
        /** By which the holder lets somebody act who is not named on the carnet. */
        POWER_OF_ATTORNEY
    }
}
