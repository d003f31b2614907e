package io.eata.portal.export;

import io.eata.portal.log.Found;
import io.eata.portal.page.Spreadsheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Lists as .xlsx: rows are kept as JSON, and written into the workbook as it is fetched. Further sheets take what one cannot hold. */
@Component
final class SheetFormat implements ExportFormat {

    private static final int ROWS = 1_000;

    /** The log may answer pages without a row; so many are read for one piece. */
    private static final int PAGES = 20;

    private final Map<ExportKind, SheetRows> sources = new EnumMap<>(ExportKind.class);
    private final JsonMapper json;

    SheetFormat(List<SheetRows> sources, JsonMapper json) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.json = json;
    }

    @Override
    public Set<ExportKind> kinds() {
        return Set.copyOf(sources.keySet());
    }

    @Override
    public Found.Total count(RunningExport running) {
        return source(running).count(running);
    }

    @Override
    public Piece next(RunningExport running) {
        var source = source(running);
        var rows = new ArrayList<List<@Nullable String>>();
        @Nullable String cursor = running.cursor();
        int pages = 0;
        do {
            var taken = source.take(running, cursor, ROWS);
            rows.addAll(taken.rows());
            cursor = taken.next();
            pages++;
        } while (cursor != null && rows.size() < ROWS && pages < PAGES);
        return new Piece(packed(new SheetPart(source.sheet(), source.columns(), rows)), rows.size(), 0, cursor);
    }

    private SheetRows source(RunningExport running) {
        return Objects.requireNonNull(sources.get(running.kind()), "made for kinds of its own");
    }

    @Override
    public void assemble(Iterable<byte[]> pieces, OutputStream out) throws IOException {
        try (var book = Spreadsheet.into(out)) {
            int sheets = 0;
            for (var piece : pieces) {
                var part = unpacked(piece);
                var heading =
                        part.columns().stream().map(SheetPart.Column::heading).toList();
                for (var row : part.rows()) {
                    if (sheets == 0 || book.isFull()) {
                        sheets++;
                        book.sheet(sheets == 1 ? part.sheet() : part.sheet() + " " + sheets, heading);
                    }
                    book.row(cells(part.columns(), row));
                }
                if (sheets == 0) {
                    sheets++;
                    book.sheet(part.sheet(), heading);
                }
            }
        }
    }

    private static @Nullable Object[] cells(List<SheetPart.Column> columns, List<@Nullable String> row) {
        var cells = new @Nullable Object[columns.size()];
        for (int at = 0; at < cells.length; at++) {
            var text = row.get(at);
            cells[at] = text == null
                    ? null
                    : switch (columns.get(at).kind()) {
                        case TEXT -> text;
                        case NUMBER -> new BigDecimal(text);
                        case DAY -> LocalDate.parse(text);
                        case TIME -> LocalDateTime.parse(text);
                    };
        }
        return cells;
    }

    private byte[] packed(SheetPart part) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.writeValueAsBytes(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private SheetPart unpacked(byte[] piece) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(piece))) {
            return json.readValue(gzip, SheetPart.class);
        }
    }
}
