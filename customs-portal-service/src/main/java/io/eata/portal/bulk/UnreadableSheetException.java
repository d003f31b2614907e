package io.eata.portal.bulk;

/** A file that cannot be read as a spreadsheet of ours, or should not be. */
public final class UnreadableSheetException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** Longer than {@link SheetFile#MOST_BYTES}. */
        LARGE,
        /** No .xlsx, or a broken one. */
        FORMAT,
        /** Unpacked it is far larger than a spreadsheet of 20,000 rows, or it has what no spreadsheet needs. */
        HOSTILE,
        /** It has no sheet with the headings of the template. */
        HEADINGS,
        /** More rows than {@link SheetKind#MOST_ROWS}. */
        ROWS,
        /** No row at all. */
        EMPTY
    }

    private final Why why;

    UnreadableSheetException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
