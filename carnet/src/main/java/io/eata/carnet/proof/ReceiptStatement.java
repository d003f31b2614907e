package io.eata.carnet.proof;

import io.eata.carnet.codes.VerificationCode;
import io.eata.carnet.ledger.TransactionType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What a receipt states: that this transaction was committed. It names nobody and no goods, since anybody may read it.
 *
 * @param sequence number of the ledger entry, from 1
 * @param voucherNumber per type, from 1; 0 for a type without vouchers
 * @param territory customs territory
 * @param country of the office
 * @param office code of the customs office
 * @param at in the office's own offset
 * @param items goods that crossed the border, or were validated
 * @param notReturned items cleared without leaving or returning
 * @param finalDate null means the carnet's valid-until date, or none
 * @param entryHash hash of the ledger entry, in hex: it stands for everything else that the entry says
 * @param recordedAt when a decision made without the core came on record; null where it was recorded as it was decided
 */
public record ReceiptStatement(
        long carnetId,
        String carnetNumber,
        int sequence,
        TransactionType type,
        int voucherNumber,
        String territory,
        String country,
        String office,
        OffsetDateTime at,
        StatedItems items,
        StatedItems notReturned,
        @Nullable LocalDate finalDate,
        String entryHash,
        @Nullable OffsetDateTime recordedAt) {

    /** Recorded as it was decided. */
    public ReceiptStatement(
            long carnetId,
            String carnetNumber,
            int sequence,
            TransactionType type,
            int voucherNumber,
            String territory,
            String country,
            String office,
            OffsetDateTime at,
            StatedItems items,
            StatedItems notReturned,
            @Nullable LocalDate finalDate,
            String entryHash) {
        this(
                carnetId,
                carnetNumber,
                sequence,
                type,
                voucherNumber,
                territory,
                country,
                office,
                at,
                items,
                notReturned,
                finalDate,
                entryHash,
                null);
    }

    /** As printed beside the QR; comes from the entry's hash. */
    public VerificationCode verificationCode() {
        return VerificationCode.derivedFrom(HexFormat.of().parseHex(entryHash));
    }
}
