package io.eata.portal.statistics.web;

import io.eata.platform.webdesign.ChartTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A chart's table as RFC 4180 has it. A text that a spreadsheet would take for a formula begins with an apostrophe. */
final class ChartCsv {

    private static final String FORMULA = "=+-@\t\r";

    private ChartCsv() {}

    static String of(ChartTable chart) {
        var text = new StringBuilder();
        var head = new ArrayList<String>(List.of(chart.first()));
        head.addAll(chart.series());
        add(text, head);
        for (var line : chart.lines()) {
            var cells = new ArrayList<String>(List.of(line.label()));
            line.cells()
                    .forEach(cell ->
                            cells.add(cell.number() == null ? "" : cell.number().toPlainString()));
            add(text, cells);
        }
        return text.toString();
    }

    private static void add(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(ChartCsv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
