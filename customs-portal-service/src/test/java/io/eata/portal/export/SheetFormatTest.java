package io.eata.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.portal.access.Officer;
import io.eata.portal.export.SheetPart.Column;
import io.eata.portal.export.SheetPart.Kind;
import io.eata.portal.log.Found;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SheetFormatTest {

    private static final int MOST_ROWS = 1_048_575;

    @Test
    void what_one_sheet_cannot_hold_goes_into_further_ones() throws IOException {
        var rows = new Rows();
        var format = new SheetFormat(List.of(rows), JsonMapper.builder().build());
        var piece = format.next(rows.running()).content();
        var out = new ByteArrayOutputStream();

        format.assemble(Collections.nCopies(MOST_ROWS / Rows.EACH + 1, piece), out);

        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets).extracting("name").containsExactly("Rows", "Rows 2");
            try (var first = sheets.getFirst().openStream();
                    var second = sheets.getLast().openStream()) {
                assertThat(first.count()).isEqualTo(1 + MOST_ROWS);
                assertThat(second.map(Row::getCellCount))
                        .hasSize(1 + (MOST_ROWS / Rows.EACH + 1) * Rows.EACH - MOST_ROWS);
            }
        }
    }

    @Test
    void an_empty_list_has_its_heading_and_texts_are_never_formulas() throws IOException {
        var rows = new Rows();
        var format = new SheetFormat(List.of(rows), JsonMapper.builder().build());
        var out = new ByteArrayOutputStream();
        format.assemble(
                List.of(format.next(rows.running(Arrays.asList("=1+1", "a\u0007b", "2026-11-22", "2026-11-22T09:00")))
                        .content()),
                out);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var read = book.getFirstSheet().read();
            assertThat(read.getFirst().getCellText(0)).isEqualTo("Text");
            assertThat(read.getLast().getCell(0).getFormula()).isNull();
            assertThat(read.getLast().getCellText(0)).isEqualTo("=1+1");
            assertThat(read.getLast().getCellAsDate(3))
                    .hasValueSatisfying(time -> assertThat(time.toString()).isEqualTo("2026-11-22T09:00"));
        }
        rows.none();
        var empty = new ByteArrayOutputStream();
        format.assemble(List.of(format.next(rows.running()).content()), empty);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(empty.toByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(1);
        }
    }

    /** So many rows, each the same. */
    private static final class Rows implements SheetRows {

        static final int EACH = 50_000;

        private List<List<@Nullable String>> rows =
                Collections.nCopies(EACH, List.of("a", "b", "2026-11-22", "2026-11-22T09:00"));

        RunningExport running() {
            return new RunningExport(
                    UUID.randomUUID(),
                    new Officer("me", "", "EU", "DE", Set.of(), Optional.empty(), Optional.empty()),
                    ExportKind.TRANSACTION_LIST,
                    Map.of(),
                    Locale.ENGLISH,
                    true,
                    null,
                    0,
                    0,
                    "",
                    Instant.EPOCH);
        }

        void none() {
            rows = List.of();
        }

        RunningExport running(List<@Nullable String> row) {
            rows = List.of(row);
            return running();
        }

        @Override
        public ExportKind kind() {
            return ExportKind.TRANSACTION_LIST;
        }

        @Override
        public String sheet() {
            return "Rows";
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    new Column("Text", Kind.TEXT),
                    new Column("Other", Kind.TEXT),
                    new Column("Day", Kind.DAY),
                    new Column("Time", Kind.TIME));
        }

        @Override
        public Found.Total count(RunningExport running) {
            return new Found.Total(rows.size(), false);
        }

        @Override
        public Taken take(RunningExport running, @Nullable String cursor, int limit) {
            return new Taken(rows, null);
        }
    }
}
