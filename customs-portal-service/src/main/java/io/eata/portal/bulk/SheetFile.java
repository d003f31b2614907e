package io.eata.portal.bulk;

import io.eata.portal.bulk.UnreadableSheetException.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a filled spreadsheet: columns by their headings, in any order and any of our languages. */
@Component
public final class SheetFile {

    /** Longest file that is taken. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** Rows looked at to find the filled ones. */
    private static final int MOST_LOOKED_AT = 50_000;

    /** A longer text is cut: too long for every rule, and told to be. */
    private static final int LONGEST = 1_001;

    /** As many as a coordinate has. */
    private static final int DECIMALS = 6;

    private final SheetWords words;

    SheetFile(SheetWords words) {
        this.words = words;
    }

    /**
     * The filled rows, unchecked.
     *
     * @throws UnreadableSheetException if it is no spreadsheet of this kind, or one that should not be read
     */
    public List<StagedRow> read(SheetKind kind, byte[] file) throws UnreadableSheetException {
        if (file.length > MOST_BYTES) {
            throw new UnreadableSheetException(Why.LARGE);
        }
        if (!PackedParts.packed(file)) {
            throw new UnreadableSheetException(Why.FORMAT);
        }
        PackedParts.check(file);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var sheet = sheet(kind, book).orElseThrow(() -> new UnreadableSheetException(Why.HEADINGS));
            try (var rows = sheet.openStream()) {
                return read(kind, rows.iterator());
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableSheetException(Why.FORMAT);
        }
    }

    private static Optional<Sheet> sheet(SheetKind kind, ReadableWorkbook book) {
        return book.findSheet(kind.sheet()).or(() -> book.getSheet(0));
    }

    private List<StagedRow> read(SheetKind kind, Iterator<Row> rows) throws UnreadableSheetException {
        if (!rows.hasNext()) {
            throw new UnreadableSheetException(Why.HEADINGS);
        }
        var columns = columns(kind, rows.next());
        var read = new ArrayList<StagedRow>();
        for (int looked = 0; rows.hasNext(); looked++) {
            var row = rows.next();
            var cells = cells(columns, row);
            if (!cells.isEmpty()) {
                read.add(new StagedRow(row.getRowNum(), cells, List.of()));
            }
            if (read.size() > SheetKind.MOST_ROWS || looked > MOST_LOOKED_AT) {
                throw new UnreadableSheetException(Why.ROWS);
            }
        }
        if (read.isEmpty()) {
            throw new UnreadableSheetException(Why.EMPTY);
        }
        return read;
    }

    private Map<Integer, Column> columns(SheetKind kind, Row headings) throws UnreadableSheetException {
        var columns = new HashMap<Integer, Column>();
        for (int at = 0; at < headings.getCellCount(); at++) {
            int place = at;
            words.field(kind, text(headings.getCell(at)))
                    .flatMap(field -> kind.columns().stream()
                            .filter(it -> it.field().equals(field) && !columns.containsValue(it))
                            .findFirst())
                    .ifPresent(column -> columns.put(place, column));
        }
        if (columns.values().stream().noneMatch(it -> it.field().equals(kind.key()))) {
            throw new UnreadableSheetException(Why.HEADINGS);
        }
        return columns;
    }

    private Map<String, String> cells(Map<Integer, Column> columns, Row row) {
        var cells = new HashMap<String, String>();
        columns.forEach((at, column) -> {
            var text = at < row.getCellCount() ? text(row.getCell(at)) : "";
            if (!text.isEmpty()) {
                cells.put(column.field(), words.meaning(column, text));
            }
        });
        return cells;
    }

    /** A formula is not calculated and its last result not believed: it is shown, and refused by a rule. */
    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var text = switch (cell.getType()) {
            case FORMULA -> "=" + (cell.getFormula() == null ? "" : cell.getFormula());
            case NUMBER -> number(cell);
            case BOOLEAN -> cell.asBoolean() ? "YES" : "NO";
            case STRING, ERROR, EMPTY -> cell.getText();
        };
        var stripped = text == null ? "" : text.replace("\u0000", "").strip();
        return stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    }

    private static String number(Cell cell) {
        var number = cell.asNumber();
        if (number.precision() > 30 || Math.abs(number.scale()) > 30) {
            return cell.getRawValue();
        }
        var rounded = number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_UP) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
