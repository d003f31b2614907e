package io.eata.portal.export;

import io.eata.contracts.reconciliation.Outstanding;
import io.eata.portal.export.SheetPart.Column;
import io.eata.portal.export.SheetPart.Kind;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.CarnetRow;
import io.eata.portal.log.Found;
import io.eata.portal.log.Logs;
import io.eata.portal.page.Words;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log of carnets, all columns of it; times are of no one office, and so in UTC. */
@Component
final class CarnetSheet implements SheetRows {

    private final Logs logs;
    private final Words words;

    CarnetSheet(Logs logs, Words words) {
        this.logs = logs;
        this.words = words;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.CARNET_LIST;
    }

    @Override
    public String sheet() {
        return words.say("nav.carnets");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(words.say("col.carnet"), Kind.TEXT),
                new Column(words.say("export.col.id"), Kind.NUMBER),
                new Column(words.say("col.home"), Kind.TEXT),
                new Column(words.say("cover.valid"), Kind.DAY),
                new Column(words.say("col.count"), Kind.NUMBER),
                new Column(words.say("export.col.first"), Kind.TIME),
                new Column(words.say("export.col.last"), Kind.TIME),
                new Column(words.say("export.col.state"), Kind.TEXT),
                new Column(words.say("state.onHold"), Kind.TEXT),
                new Column(words.say("col.verdict"), Kind.TEXT),
                new Column(words.say("export.col.judged"), Kind.DAY),
                new Column(words.say("col.outstanding"), Kind.TEXT));
    }

    @Override
    public Found.Total count(RunningExport running) {
        var officer = running.officer();
        return logs.count(officer.territory(), AskedLog.carnets(running.asked()));
    }

    @Override
    public Taken take(RunningExport running, @Nullable String cursor, int limit) {
        var page = logs.carnets(running.officer().territory(), AskedLog.carnets(running.asked()), cursor, limit);
        return new Taken(page.rows().stream().map(this::cells).toList(), page.next());
    }

    private List<@Nullable String> cells(CarnetRow row) {
        return Arrays.asList(
                row.number(),
                Long.toString(row.carnetId()),
                row.home(),
                row.validUntil().toString(),
                Integer.toString(row.transactions()),
                utc(row.firstAt()),
                utc(row.lastAt()),
                words.say(row.state() == CarnetRow.State.USABLE ? "export.usable" : "status." + row.state()),
                words.say(row.onHold() ? "export.yes" : "export.no"),
                words.say(row.verdict() == null ? "verdict.none" : "verdict." + row.verdict()),
                row.judgedFor() == null ? null : row.judgedFor().toString(),
                row.outstanding().isEmpty()
                        ? null
                        : row.outstanding().stream().map(this::words).collect(Collectors.joining("; ")));
    }

    private String words(Outstanding part) {
        return words.say("outstanding." + part.kind(), part.items()) + " ("
                + part.valueAtStake().toPlainString() + " " + part.currency() + ")";
    }

    private static String utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().toString();
    }
}
