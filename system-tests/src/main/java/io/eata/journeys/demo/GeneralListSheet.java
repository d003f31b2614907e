package io.eata.journeys.demo;

import io.eata.contracts.carnet.Item;
import io.eata.journeys.people.UnexpectedAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A general list as companies keep it: a spreadsheet with a heading and one row per item. */
final class GeneralListSheet {

    private static final String[] HEADING = {"Item", "Description", "Pieces", "Weight kg", "Value", "Origin"};
    private static final String[] PARTS = {
        "Damper",
        "Brake disc",
        "Wheel rim 18 inch",
        "Gearbox ratio set",
        "Spare bumper",
        "Fuel cell hose",
        "Tool drawer",
        "Radio headset",
        "Jack, hydraulic",
        "Data logger"
    };
    private static final String[] ORIGINS = {"FR", "IT", "JP", "GB", "SE"};

    private GeneralListSheet() {}

    /** Writes the spare parts of a rally team. */
    static void write(Path file, int items) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "eata-demo", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("General list");
            for (int column = 0; column < HEADING.length; column++) {
                sheet.value(0, column, HEADING[column]);
            }
            for (int number = 1; number <= items; number++) {
                sheet.value(number, 0, number);
                sheet.value(number, 1, PARTS[number % PARTS.length] + ", part no. R" + (100_000 + number * 7));
                sheet.value(number, 2, 1 + number % 4);
                sheet.value(number, 3, BigDecimal.valueOf(5 + number % 90, 1));
                sheet.value(number, 4, BigDecimal.valueOf(2_500L + number * 137L % 90_000, 2));
                sheet.value(number, 5, ORIGINS[number % ORIGINS.length]);
            }
        } catch (IOException e) {
            throw new UnexpectedAnswer("the spreadsheet cannot be written to " + file, e);
        }
    }

    /** Reads it as an association's system would. */
    static List<Item> read(Path file) {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.skip(1).map(GeneralListSheet::item).toList();
        } catch (IOException e) {
            throw new UnexpectedAnswer("the spreadsheet " + file + " cannot be read", e);
        }
    }

    private static Item item(Row row) {
        return new Item(
                number(row, 0).intValueExact(),
                row.getCellText(1),
                number(row, 2).intValueExact(),
                number(row, 3).toPlainString(),
                "KGM",
                number(row, 4).setScale(2, RoundingMode.UNNECESSARY),
                row.getCellText(5),
                null);
    }

    private static BigDecimal number(Row row, int column) {
        return row.getCellAsNumber(column)
                .orElseThrow(() ->
                        new UnexpectedAnswer("row " + row.getRowNum() + " has no number in column " + (column + 1)));
    }
}
