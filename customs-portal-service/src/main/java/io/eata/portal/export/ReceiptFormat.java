package io.eata.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.ExportedTransaction;
import io.eata.contracts.core.TransactionReference;
import io.eata.contracts.core.TransactionView;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.Found;
import io.eata.portal.log.Logs;
import io.eata.portal.log.TransactionRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Transactions as PDF and XML in a .zip: each piece is a small .zip of its own until the file is fetched. */
@Component
final class ReceiptFormat implements ExportFormat {

    /** Names one transaction of a carnet, among the filters. */
    static final String SEQUENCE = "sequence";

    /** Few enough that core has printed them within one answer, as a rule. */
    private static final int AT_ONCE = 5;

    private final Logs logs;
    private final ReceiptsOfCore core;
    private final ReceiptZip zip;

    ReceiptFormat(Logs logs, ReceiptsOfCore core, ReceiptZip zip) {
        this.logs = logs;
        this.core = core;
        this.zip = zip;
    }

    @Override
    public Set<ExportKind> kinds() {
        return Set.of(ExportKind.TRANSACTIONS_ZIP);
    }

    @Override
    public Found.Total count(RunningExport running) {
        return running.asked().containsKey(SEQUENCE)
                ? new Found.Total(1, false)
                : logs.count(running.officer().territory(), AskedLog.transactions(running.officer(), running.asked()));
    }

    @Override
    public Piece next(RunningExport running) throws CoreAwayException {
        var officer = running.officer();
        var page = logs.transactions(
                officer.territory(), AskedLog.transactions(officer, running.asked()), running.cursor(), AT_ONCE);
        var left = new ArrayList<TransactionReference>();
        for (TransactionRow row : page.rows()) {
            if (isAsked(running, row)) {
                left.add(new TransactionReference(row.carnetId(), row.sequence()));
            }
        }
        var withheld = new ArrayList<TransactionReference>();
        var content = new ByteArrayOutputStream();
        int rows = 0;
        try (var pieces = new ZipOutputStream(content)) {
            while (!left.isEmpty()) {
                var answer = core.ask(new ExportTransactions(officer.territory(), officer.country(), left));
                for (var exported : answer.transactions()) {
                    add(pieces, exported);
                    left.remove(reference(exported.transaction()));
                    rows++;
                }
                withheld.addAll(answer.withheld());
                if (!left.removeAll(answer.withheld()) && answer.transactions().isEmpty()) {
                    throw new IllegalStateException("core says nothing of what it was asked for");
                }
            }
            zip.note(pieces, withheld);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory only
        }
        return new Piece(content.toByteArray(), rows, withheld.size(), page.next());
    }

    @Override
    public void assemble(Iterable<byte[]> pieces, OutputStream out) throws IOException {
        zip.assemble(pieces, out);
    }

    private static boolean isAsked(RunningExport running, TransactionRow row) {
        var sequence = running.asked().get(SEQUENCE);
        return sequence == null || sequence.equals(Long.toString(row.sequence()));
    }

    private static void add(ZipOutputStream pieces, ExportedTransaction exported) throws IOException {
        var name = name(exported.transaction());
        put(pieces, name + ".pdf", exported.receipt());
        put(pieces, name + ".xml", TransactionXml.of(exported.transaction()).getBytes(UTF_8));
    }

    static void put(ZipOutputStream pieces, String name, byte[] content) throws IOException {
        pieces.putNextEntry(new ZipEntry(name));
        pieces.write(content);
        pieces.closeEntry();
    }

    /** Such as {@code CHTA00000881/0003-IMPORTATION}: carnets apart, and their transactions in order. */
    private static String name(TransactionView transaction) {
        return "%s/%04d-%s"
                .formatted(
                        transaction.carnetNumber().replaceAll("[^A-Za-z0-9-]", "_"),
                        transaction.sequence(),
                        transaction.type());
    }

    private static TransactionReference reference(TransactionView transaction) {
        return new TransactionReference(transaction.carnetId(), transaction.sequence());
    }

    static String words(List<TransactionReference> references) {
        var words = new StringBuilder();
        references.forEach(it ->
                words.append(it.carnetId()).append(" / ").append(it.sequence()).append('\n'));
        return words.toString();
    }
}
