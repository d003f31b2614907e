package io.eata.portal.bulk;

/**
 * A column of a sheet.
 *
 * @param field what its cells are called in forms and mistakes
 * @param heading key of its name
 */
public record Column(String field, String heading, Choice choice) {

    /** What its cells are chosen from. */
    public enum Choice {
        /** Anything may be written. */
        NONE,
        /** {@link RowAction}, in the reader's words. */
        ACTION,
        /** {@code YES} or {@code NO}, in the reader's words. */
        YES_NO,
        /** Something of the administration's own, by its name. */
        LISTED
    }
}
