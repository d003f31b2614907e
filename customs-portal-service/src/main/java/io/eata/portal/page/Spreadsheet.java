package io.eata.portal.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list as a spreadsheet to take away, written as it goes: however long it is, few rows are in memory. Texts are written as texts: none of
 * them is ever a formula.
 */
public final class Spreadsheet implements AutoCloseable {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final int MOST_ROWS = 1_048_576;
    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook workbook;
    private @Nullable Worksheet sheet;
    private int row;

    private Spreadsheet(Workbook workbook) {
        this.workbook = workbook;
    }

    /** @param name of the file, without its ending */
    public static Spreadsheet answer(HttpServletResponse response, String name) throws IOException {
        response.setContentType(TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".xlsx").build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return into(response.getOutputStream());
    }

    /** Into a file or an answer that is begun. */
    public static Spreadsheet into(OutputStream out) {
        return new Spreadsheet(new Workbook(out, "eATA", "1.0"));
    }

    /** Begins a sheet; its first row says what stands in each column. */
    public Spreadsheet sheet(String name, List<String> head) throws IOException {
        finishSheet();
        var words = name.replaceAll("[\\[\\]*/\\\\?:]", " ").strip();
        var begun = workbook.newWorksheet(words.substring(0, Math.min(words.length(), LONGEST_SHEET_NAME)));
        sheet = begun;
        row = 0;
        for (int column = 0; column < head.size(); column++) {
            begun.value(0, column, head.get(column));
            begun.style(0, column).bold().set();
        }
        begun.freezePane(0, 1);
        row = 1;
        return this;
    }

    /** Whether the sheet holds as many rows as a sheet can. */
    public boolean isFull() {
        return row == MOST_ROWS;
    }

    /** Adds a row of texts, numbers, days, times and yes or no; null is an empty cell. */
    public void row(@Nullable Object... cells) throws IOException {
        var begun = sheet;
        if (begun == null) {
            throw new IllegalStateException("no sheet is begun");
        }
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case null -> {}
                case Number number -> begun.value(row, column, number);
                case Boolean yes -> begun.value(row, column, yes);
                case LocalDate day -> {
                    begun.value(row, column, day);
                    begun.style(row, column).format("yyyy-mm-dd").set();
                }
                case LocalDateTime time -> {
                    begun.value(row, column, time);
                    begun.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                }
                case Object text -> begun.inlineString(row, column, cut(text.toString()));
            }
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            begun.flush();
        }
    }

    /** A cell holds no more; who reads on sees that something is missing. */
    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private void finishSheet() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        workbook.finish();
    }
}
