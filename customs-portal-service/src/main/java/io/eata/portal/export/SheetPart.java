package io.eata.portal.export;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list as they are kept until the file is fetched: in the words of whoever asked for them.
 *
 * @param sheet name of the sheet
 * @param rows a text per column; numbers, days and times as ISO writes them, null for an empty cell
 */
record SheetPart(String sheet, List<Column> columns, List<List<@Nullable String>> rows) {

    /** A column with its heading. */
    record Column(String heading, Kind kind) {}

    /** What its cells are in the spreadsheet. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        /** A local time, without offset. */
        TIME
    }
}
