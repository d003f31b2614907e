package io.eata.core.receipt;

import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.carnet.ledger.TransactionType;
import io.eata.core.facts.LedgerFacts;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.registry.Carnet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt states. Short, since a QR carries it; nothing personal, since anybody may read it.
 *
 * @param office code of the customs office
 * @param entry hash of the ledger entry, in hex
 */
record ReceiptClaims(
        long carnetId,
        String carnetNumber,
        int sequence,
        TransactionType type,
        int voucherNumber,
        String territory,
        String country,
        String office,
        OffsetDateTime at,
        String items,
        String notReturned,
        @Nullable LocalDate finalDate,
        String entry,
        String verificationCode) {

    static ReceiptClaims of(Carnet carnet, RecordedEntry recorded, TransactionCommitted committed) {
        return new ReceiptClaims(
                carnet.id(),
                carnet.number(),
                committed.sequence(),
                committed.type(),
                LedgerFacts.voucherNumber(committed),
                committed.act().territory().code(),
                committed.act().in().code(),
                committed.details().office(),
                committed.at(),
                committed.items().toString(),
                committed.notReturned().toString(),
                committed.finalDate(),
                recorded.hash(),
                TransactionViews.verificationCode(recorded).value());
    }
}
