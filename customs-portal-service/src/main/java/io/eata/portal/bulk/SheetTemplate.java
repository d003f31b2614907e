package io.eata.portal.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** Writes the spreadsheet to fill: headings with a note each, drop-downs over all rows, and what is there if that is wished. */
@Component
public final class SheetTemplate {

    private static final String LISTS = "ListValues";
    private static final String BLUE = "1F3A5F";
    private static final double WIDTH = 20;
    private static final String TEXT = "@";

    private final SheetWords words;

    SheetTemplate(SheetWords words) {
        this.words = words;
    }

    /**
     * Writes a workbook; {@code out} is not closed.
     *
     * @param choices what cells are chosen from, by field
     * @param rows what stands in it already
     */
    public void write(
            SheetKind kind,
            Map<String, List<String>> choices,
            List<Map<String, String>> rows,
            Locale locale,
            OutputStream out)
            throws IOException {
        var book = new Workbook(out, "eATA", "1.0");
        var sheet = book.newWorksheet(kind.sheet());
        var lists = book.newWorksheet(LISTS);
        lists.setVisibilityState(VisibilityState.HIDDEN);
        var written = new HashMap<List<String>, Integer>();
        for (int at = 0; at < kind.columns().size(); at++) {
            var column = kind.columns().get(at);
            head(sheet, at, kind, column, locale);
            var choice = new ArrayList<>(words.choices(column, locale));
            choice.addAll(choices.getOrDefault(column.field(), List.of()));
            if (!choice.isEmpty()) {
                int list = written.computeIfAbsent(List.copyOf(choice), it -> list(lists, written.size(), it));
                sheet.range(1, at, SheetKind.MOST_ROWS, at)
                        .validateWithList(lists.range(0, list, choice.size() - 1, list))
                        .allowBlank(true)
                        .showDropdown(true)
                        .errorStyle(DataValidationErrorStyle.STOP)
                        .showErrorMessage(true)
                        .error(words.say("office.rule.kinds", locale));
            }
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            fill(sheet, row + 1, kind, rows.get(row), locale);
        }
        book.finish();
    }

    private void head(Worksheet sheet, int at, SheetKind kind, Column column, Locale locale) {
        sheet.style(at).format(TEXT).set();
        sheet.value(0, at, words.heading(column, locale));
        sheet.style(0, at)
                .bold()
                .fontColor("FFFFFF")
                .fillColor(BLUE)
                .wrapText(true)
                .set();
        sheet.width(at, WIDTH);
        sheet.comment(0, at, words.say(note(kind, column), locale));
    }

    private static String note(SheetKind kind, Column column) {
        if (column.field().equals(kind.key())) {
            return "bulk.note.key." + kind;
        }
        return switch (column.choice()) {
            case ACTION -> "bulk.note.action";
            case YES_NO -> "bulk.note.answer";
            case LISTED -> "bulk.note.listed";
            case NONE -> "bulk.note.text";
        };
    }

    private static int list(Worksheet lists, int at, List<String> values) {
        for (int row = 0; row < values.size(); row++) {
            lists.value(row, at, values.get(row));
        }
        return at;
    }

    private void fill(Worksheet sheet, int row, SheetKind kind, Map<String, String> cells, Locale locale) {
        for (int at = 0; at < kind.columns().size(); at++) {
            var column = kind.columns().get(at);
            var text = cells.getOrDefault(column.field(), "");
            if (!text.isEmpty()) {
                sheet.value(row, at, words.word(column, text, locale));
                sheet.style(row, at).format(TEXT).set();
            }
        }
    }
}
