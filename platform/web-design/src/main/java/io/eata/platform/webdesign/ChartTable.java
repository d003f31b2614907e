package io.eata.platform.webdesign;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the part {@code chart}: a table that everybody can read and that a script draws from.
 *
 * @param name of the chart; unique on its page, and usable in an address
 * @param first head of the first column, which names the lines
 * @param series heads of the columns of numbers
 */
public record ChartTable(String name, Kind kind, String title, String first, List<String> series, List<Line> lines) {

    public ChartTable {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
    }

    /** How it is drawn. */
    public enum Kind {
        LINE,
        BAR,
        DOUGHNUT;

        /** As the script calls it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One line of the table, with a cell for each of the series. */
    public record Line(String label, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }

        /** @param numbers null where there is none */
        public static Line of(Locale reader, String label, List<? extends @Nullable Number> numbers) {
            return new Line(
                    label,
                    numbers.stream().map(number -> Cell.of(reader, number)).toList());
        }
    }

    /**
     * A number.
     *
     * @param number as scripts and spreadsheets take it; null where there is none
     * @param shown as the reader writes it; empty where there is none
     */
    public record Cell(@Nullable BigDecimal number, String shown) {

        static Cell of(Locale reader, @Nullable Number number) {
            return number == null
                    ? new Cell(null, "")
                    : new Cell(
                            new BigDecimal(number.toString()),
                            NumberFormat.getNumberInstance(reader).format(number));
        }
    }

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .allMatch(cell -> cell.number() == null || cell.number().signum() == 0);
    }
}
