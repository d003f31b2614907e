package io.eata.core.territory.web;

import io.eata.carnet.territory.DigitalSwitch;
import io.eata.contracts.territory.TerritoryList;
import io.eata.contracts.territory.TerritoryRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list as RFC 4180 has it. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
final class TerritoryCsv {

    private static final List<String> HEAD = List.of(
            "code", "name", "members", "digital", "provisional", "confirmed", "paper_until", "paper_binding", "source");
    private static final String FORMULA = "=+-@\t\r";

    private TerritoryCsv() {}

    static String of(TerritoryList list) {
        return Stream.concat(Stream.of(HEAD), list.rows().stream().map(TerritoryCsv::cells))
                .map(cells -> cells.stream().map(TerritoryCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static List<String> cells(TerritoryRow row) {
        var digital = row.digital();
        var grace = digital == null ? null : digital.grace();
        return List.of(
                row.code(),
                row.name(),
                String.join(" ", row.members()),
                row.isDigital() ? "yes" : "no",
                digital == null ? "" : day(digital.provisional()),
                digital == null ? "" : day(digital.confirmed()),
                grace == null ? "" : day(grace.until()),
                grace == null ? "" : binding(grace),
                digital == null ? "" : digital.source());
    }

    private static String binding(DigitalSwitch.Grace grace) {
        return grace.binding() ? "yes" : "no";
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
