package io.eata.portal.export;

import io.eata.portal.access.Officer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export that is to be worked on.
 *
 * @param officer who asked for it, as far as filters look at it: without name and roles
 * @param counted whether its rows were counted
 * @param cursor where the log is to be read on; null at the beginning
 * @param parts how many are made
 * @param bytes what they take
 * @param sealedKey with which they are sealed
 * @param movedAt when it last got further
 */
public record RunningExport(
        UUID id,
        Officer officer,
        ExportKind kind,
        Map<String, String> asked,
        Locale language,
        boolean counted,
        @Nullable String cursor,
        int parts,
        long bytes,
        String sealedKey,
        Instant movedAt) {

    public RunningExport {
        asked = Map.copyOf(asked);
    }
}
