package io.eata.contracts.core;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.proof.Doubt;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What checking a receipt came to. Whether the transaction was cancelled since is not for everybody: holder, home association and customs
 * of that territory see it in their own views.
 *
 * @param valid whether the platform has signed it
 * @param doubt why not
 * @param explanation what is proven and what is not, in English sentences
 * @param statement what it states, where it is valid
 */
public record VerifiedReceipt(
        boolean valid,
        @Nullable Doubt doubt,
        String explanation,
        @Nullable Statement statement) {

    /**
     * What the receipt states.
     *
     * @param items as in {@code 1-4,6}; absent where the receipt states only their number and fingerprint
     * @param itemCount how many items
     * @param notReturned items cleared without leaving or returning, as {@code items}
     * @param inLedger whether the ledger holds the very entry
     */
    public record Statement(
            long carnetId,
            String carnetNumber,
            int sequence,
            TransactionType type,
            int voucherNumber,
            String territory,
            String country,
            String office,
            OffsetDateTime at,
            @Nullable String items,
            int itemCount,
            @Nullable String notReturned,
            @Nullable LocalDate finalDate,
            String verificationCode,
            boolean inLedger) {}
}
