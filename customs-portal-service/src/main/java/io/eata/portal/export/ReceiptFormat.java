package io.eata.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.core.ExportTransactions;
import io.eata.contracts.core.ExportedTransaction;
import io.eata.contracts.core.TransactionReference;
import io.eata.contracts.core.TransactionView;
import io.eata.portal.access.Officer;
import io.eata.portal.log.AskedLog;
import io.eata.portal.log.Found;
import io.eata.portal.log.Logs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Transactions as PDF and XML in a .zip: each piece is a small .zip of its own until the file is fetched. */
@Component
final class ReceiptFormat implements ExportFormat {

    /** Names one transaction of a carnet, among the filters. */
    static final String SEQUENCE = "sequence";

    static final String CARNET = "carnet";
    static final String NUMBER = "[1-9][0-9]{0,17}";

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
        return chosen(running).isPresent()
                ? new Found.Total(1, false)
                : logs.count(running.officer().territory(), AskedLog.transactions(running.officer(), running.asked()));
    }

    @Override
    public Piece next(RunningExport running) throws CoreAwayException {
        var officer = running.officer();
        var chosen = chosen(running);
        if (chosen.isPresent()) {
            return piece(officer, List.of(chosen.get()), null);
        }
        var page = logs.transactions(
                officer.territory(), AskedLog.transactions(officer, running.asked()), running.cursor(), AT_ONCE);
        var references = page.rows().stream()
                .map(row -> new TransactionReference(row.carnetId(), row.sequence()))
                .toList();
        return piece(officer, references, page.next());
    }

    /** One transaction that the officer may see, be it of another territory: core knows which, the log does not. */
    private static Optional<TransactionReference> chosen(RunningExport running) {
        var carnet = running.asked().get(CARNET);
        var sequence = running.asked().get(SEQUENCE);
        return carnet != null && sequence != null && carnet.matches(NUMBER) && sequence.matches(NUMBER)
                ? Optional.of(new TransactionReference(Long.parseLong(carnet), Long.parseLong(sequence)))
                : Optional.empty();
    }

    private Piece piece(Officer officer, List<TransactionReference> references, @Nullable String next)
            throws CoreAwayException {
        var left = new ArrayList<>(references);
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
        return new Piece(content.toByteArray(), rows, withheld.size(), next);
    }

    @Override
    public void assemble(Iterable<byte[]> pieces, OutputStream out) throws IOException {
        zip.assemble(pieces, out);
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
