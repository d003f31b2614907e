package io.eata.core.receipt;

import io.eata.carnet.codes.CancellationCode;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.proof.ReceiptForm;
import io.eata.carnet.proof.ReceiptStatement;
import io.eata.carnet.proof.StatedItems;
import io.eata.core.facts.LedgerFacts;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.registry.Carnet;
import io.eata.core.secrets.Secrets;
import io.eata.core.secrets.Secrets.Purpose;
import io.eata.core.sql.Database;
import io.eata.core.sql.RoundTrip;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The signed statement that a transaction was committed, one per transaction and kept as it was signed. It names the entry's hash,
 * so that it also proves what the ledger said.
 */
@Component
public final class Receipts {

    private static final String KEEP = "insert into receipt (carnet_id, sequence, jws, code_key) values (?, ?, ?, ?)";
    private static final String FIND = "select jws, code_key from receipt where carnet_id = ? and sequence = ?";

    private final StatementSigning signing;
    private final Secrets secrets;
    private final Database database;

    Receipts(StatementSigning signing, Secrets secrets, Database database) {
        this.signing = signing;
        this.secrets = secrets;
        this.database = database;
    }

    /** Signs and keeps the receipt of a transaction as part of the round trip that appends it; answers the compact JWS. */
    public String issue(RoundTrip trip, Carnet carnet, RecordedEntry recorded, TransactionCommitted committed) {
        String jws = signing.sign(ReceiptForm.TYPE, ReceiptForm.write(statement(carnet, recorded, committed)));
        trip.updateOne(KEEP, recorded.carnetId(), recorded.sequence(), jws, secrets.currentKey());
        return jws;
    }

    /** The receipt of a transaction. */
    public Optional<KeptReceipt> find(long carnetId, int sequence) {
        var trip = database.roundTrip();
        var row = trip.first(
                FIND,
                (found, n) -> new KeptReceipt(
                        found.getString("jws"), cancellationCode(found.getString("code_key"), carnetId, sequence)),
                carnetId,
                sequence);
        trip.run();
        return row.get();
    }

    /** Derived, never stored: whoever has the database alone can cancel nothing. */
    private CancellationCode cancellationCode(String key, long carnetId, int sequence) {
        return CancellationCode.derivedFrom(secrets.mac(key, Purpose.CANCELLATION, carnetId + "/" + sequence));
    }

    private static ReceiptStatement statement(Carnet carnet, RecordedEntry recorded, TransactionCommitted committed) {
        return new ReceiptStatement(
                carnet.id(),
                carnet.number(),
                committed.sequence(),
                committed.type(),
                LedgerFacts.voucherNumber(committed),
                committed.act().territory().code(),
                committed.act().in().code(),
                committed.details().office(),
                committed.at(),
                StatedItems.of(committed.items()),
                StatedItems.of(committed.notReturned()),
                committed.finalDate(),
                recorded.hash(),
                committed.recordedAt());
    }

    /**
     * A receipt as it was issued.
     *
     * @param jws compact JWS
     * @param cancellationCode for the holder alone
     */
    public record KeptReceipt(String jws, CancellationCode cancellationCode) {}
}
