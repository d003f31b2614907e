package io.eata.portal.bulk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param note key of why it was refused, or kept when the import was undone
 * @param before what was there, as cells; null if there was nothing
 * @param version the version that the import left behind
 * @param used accounts stand on it, so that it cannot be deleted
 */
public record ImportRow(
        int number,
        Map<String, String> cells,
        State state,
        @Nullable String note,
        @Nullable Map<String, String> before,
        int version,
        boolean used) {

    /** What became of a row. */
    public enum State {
        WAITING,
        DONE,
        REFUSED,
        UNDONE,
        KEPT
    }

    public String cell(String field) {
        return cells.getOrDefault(field, "");
    }
}
