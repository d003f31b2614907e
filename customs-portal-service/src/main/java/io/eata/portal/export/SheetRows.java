package io.eata.portal.export;

import io.eata.portal.export.SheetPart.Column;
import io.eata.portal.log.Found;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A log as rows of a spreadsheet, in the words of the language under way. */
interface SheetRows {

    ExportKind kind();

    String sheet();

    List<Column> columns();

    Found.Total count(RunningExport running);

    /** The next rows from the export's cursor on. */
    Taken take(RunningExport running, @Nullable String cursor, int limit);

    /** @param next where to read on; null at the end */
    record Taken(
            List<List<@Nullable String>> rows, @Nullable String next) {}
}
