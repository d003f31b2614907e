package io.eata.portal.export;

import io.eata.portal.export.SheetPart.Column;
import io.eata.portal.export.SheetPart.Kind;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.Found;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionRow;
import io.eata.portal.office.Offices;
import io.eata.portal.page.Words;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The log of transactions, all columns of it; times as the office's clock showed them, and in UTC. */
@Component
final class TransactionSheet implements SheetRows {

    private final Logs logs;
    private final Offices offices;
    private final Words words;

    TransactionSheet(Logs logs, Offices offices, Words words) {
        this.logs = logs;
        this.offices = offices;
        this.words = words;
    }

    @Override
    public ExportKind kind() {
        return ExportKind.TRANSACTION_LIST;
    }

    @Override
    public String sheet() {
        return words.say("nav.committed");
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(words.say("col.carnet"), Kind.TEXT),
                new Column(words.say("export.col.id"), Kind.NUMBER),
                new Column(words.say("col.home"), Kind.TEXT),
                new Column(words.say("col.sequence"), Kind.NUMBER),
                new Column(words.say("col.type"), Kind.TEXT),
                new Column(words.say("export.col.voucher"), Kind.NUMBER),
                new Column(words.say("export.col.territory"), Kind.TEXT),
                new Column(words.say("export.col.country"), Kind.TEXT),
                new Column(words.say("col.office"), Kind.TEXT),
                new Column(words.say("export.col.office.code"), Kind.TEXT),
                new Column(words.say("export.col.time"), Kind.TIME),
                new Column(words.say("export.col.offset"), Kind.TEXT),
                new Column(words.say("export.col.utc"), Kind.TIME),
                new Column(words.say("col.items"), Kind.TEXT),
                new Column(words.say("col.notReturned"), Kind.TEXT),
                new Column(words.say("col.finalDate"), Kind.DAY),
                new Column(words.say("col.notes"), Kind.TEXT),
                new Column(words.say("state.cancelled"), Kind.TEXT),
                new Column(words.say("col.verdict"), Kind.TEXT));
    }

    @Override
    public Found.Total count(RunningExport running) {
        var officer = running.officer();
        return logs.count(officer.territory(), AskedLog.transactions(officer, running.asked()));
    }

    @Override
    public Taken take(RunningExport running, @Nullable String cursor, int limit) {
        var officer = running.officer();
        var page =
                logs.transactions(officer.territory(), AskedLog.transactions(officer, running.asked()), cursor, limit);
        var names = offices.names(officer.territory());
        return new Taken(
                page.rows().stream()
                        .map(row -> cells(officer.territory(), row, names))
                        .toList(),
                page.next());
    }

    private List<@Nullable String> cells(String territory, TransactionRow row, Map<String, String> officeNames) {
        return Arrays.asList(
                row.number(),
                Long.toString(row.carnetId()),
                row.home(),
                Long.toString(row.sequence()),
                words.say("type." + row.type()),
                row.voucherNumber() > 0 ? Integer.toString(row.voucherNumber()) : null,
                territory,
                row.country(),
                officeNames.getOrDefault(row.country() + ":" + row.office(), row.office()),
                row.office(),
                row.at().toLocalDateTime().toString(),
                row.at().getOffset().getId(),
                row.at().withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().toString(),
                row.items(),
                row.notReturned().isEmpty() ? null : row.notReturned(),
                row.finalDate() == null ? null : row.finalDate().toString(),
                row.warnings().isEmpty()
                        ? null
                        : row.warnings().stream()
                                .map(warning -> words.say("warning.short." + warning))
                                .collect(Collectors.joining("; ")),
                words.say(row.cancelled() ? "export.yes" : "export.no"),
                words.say(row.verdict() == null ? "verdict.none" : "verdict." + row.verdict()));
    }
}
