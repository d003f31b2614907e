package io.eata.portal;

import io.eata.portal.bulk.SheetKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** Filled spreadsheets. */
final class Sheets {

    private Sheets() {}

    /** With the headings by field, as any program might write it. */
    static byte[] of(SheetKind kind, List<? extends Map<String, String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "test", "1.0");
        var sheet = book.newWorksheet(kind.sheet());
        for (int at = 0; at < kind.columns().size(); at++) {
            var field = kind.columns().get(at).field();
            sheet.value(0, at, field);
            for (int row = 0; row < rows.size(); row++) {
                var text = rows.get(row).get(field);
                if (text != null) {
                    sheet.value(row + 1, at, text);
                }
            }
        }
        book.finish();
        return out.toByteArray();
    }
}
