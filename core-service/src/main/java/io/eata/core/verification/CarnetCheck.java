package io.eata.core.verification;

import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.proof.ReceiptCheck;
import io.eata.carnet.proof.VerifyingKeys;
import io.eata.core.ledger.LedgerReading;
import io.eata.core.ledger.LedgerVerification;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.receipt.StatementSigning;
import io.eata.core.secrets.Secrets;
import io.eata.core.sql.Database;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Everything that can be proven of one carnet: its chain, its columns, its standing, that each transaction has its receipt, and that
 * each amendment has the document that it names.
 */
@Component
final class CarnetCheck {

    private static final String RECEIPTS = "select sequence, jws, code_key from receipt where carnet_id = ?";

    private final LedgerVerification ledger;
    private final LedgerReading reading;
    private final StatementSigning signing;
    private final Secrets secrets;
    private final DocumentCheck documents;
    private final Database database;

    CarnetCheck(
            LedgerVerification ledger,
            LedgerReading reading,
            StatementSigning signing,
            Secrets secrets,
            DocumentCheck documents,
            Database database) {
        this.ledger = ledger;
        this.reading = reading;
        this.signing = signing;
        this.secrets = secrets;
        this.documents = documents;
        this.database = database;
    }

    /** What is wrong first, or nothing; the carnet may be written to meanwhile. */
    Optional<Finding> firstFinding(long carnetId) {
        return database.atOneMoment(() -> ledger.firstFlaw(carnetId)
                .map(flaw -> Finding.of(carnetId, flaw.sequence(), flaw.what()))
                .or(() -> receiptFinding(carnetId))
                .or(() -> documents.firstFinding(carnetId)));
    }

    private Optional<Finding> receiptFinding(long carnetId) {
        var kept = receipts(carnetId);
        var keys = signing.verifyingKeys();
        for (var recorded : reading.history(carnetId)) {
            if (recorded.entry() instanceof TransactionCommitted) {
                var receipt = kept.remove(recorded.sequence());
                if (receipt == null) {
                    return Optional.of(Finding.of(carnetId, recorded.sequence(), "the transaction has no receipt"));
                }
                if (!isSound(receipt, recorded, keys)) {
                    return Optional.of(
                            Finding.of(carnetId, recorded.sequence(), "the receipt is not the one that was signed"));
                }
            }
        }
        return new TreeSet<>(kept.keySet())
                .stream().findFirst().map(sequence -> Finding.of(carnetId, sequence, "a receipt has no transaction"));
    }

    private boolean isSound(Row receipt, RecordedEntry recorded, VerifyingKeys keys) {
        return ReceiptCheck.of(receipt.jws(), keys) instanceof ReceiptCheck.Valid valid
                && valid.statement().carnetId() == recorded.carnetId()
                && valid.statement().sequence() == recorded.sequence()
                && valid.statement().entryHash().equals(recorded.hash())
                && secrets.allKeys().contains(receipt.codeKey());
    }

    private Map<Integer, Row> receipts(long carnetId) {
        var trip = database.roundTrip();
        var rows = trip.list(
                RECEIPTS,
                (row, n) -> Map.entry(row.getInt("sequence"), new Row(row.getString("jws"), row.getString("code_key"))),
                carnetId);
        trip.run();
        var kept = new HashMap<Integer, Row>();
        rows.get().forEach(row -> kept.put(row.getKey(), row.getValue()));
        return kept;
    }

    private record Row(String jws, String codeKey) {}
}
