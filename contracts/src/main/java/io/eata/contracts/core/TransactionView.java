package io.eata.contracts.core;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A committed transaction as its reader may see it.
 *
 * @param sequence number of the ledger entry, per carnet
 * @param voucherNumber number per type, from 1; 0 for a type without vouchers
 * @param cancelled whether a later entry cancelled it
 * @param officer who decided
 * @param at when it was decided
 * @param answers numbers of the vouchers that it answers, as the officer noted them
 * @param recordedAt when a decision made without the core came on record; absent where it was recorded as it was decided
 * @param recordedBy who put such a decision on record
 */
public record TransactionView(
        long carnetId,
        String carnetNumber,
        long sequence,
        TransactionType type,
        int voucherNumber,
        String territory,
        String country,
        Office office,
        @Nullable String officer,
        OffsetDateTime at,
        String items,
        String notReturned,
        @Nullable LocalDate finalDate,
        List<Warning> warnings,
        @Nullable String customsReference,
        @Nullable String remarks,
        @Nullable String seals,
        @Nullable Boolean goodsExamined,
        boolean cancelled,
        String verificationCode,
        List<Integer> answers,
        @Nullable OffsetDateTime recordedAt,
        @Nullable String recordedBy) {
    public TransactionView {
        warnings = List.copyOf(warnings);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** Recorded as it was decided. */
    public TransactionView(
            long carnetId,
            String carnetNumber,
            long sequence,
            TransactionType type,
            int voucherNumber,
            String territory,
            String country,
            Office office,
            @Nullable String officer,
            OffsetDateTime at,
            String items,
            String notReturned,
            @Nullable LocalDate finalDate,
            List<Warning> warnings,
            @Nullable String customsReference,
            @Nullable String remarks,
            @Nullable String seals,
            @Nullable Boolean goodsExamined,
            boolean cancelled,
            String verificationCode,
            List<Integer> answers) {
        this(
                carnetId,
                carnetNumber,
                sequence,
                type,
                voucherNumber,
                territory,
                country,
                office,
                officer,
                at,
                items,
                notReturned,
                finalDate,
                warnings,
                customsReference,
                remarks,
                seals,
                goodsExamined,
                cancelled,
                verificationCode,
                answers,
                null,
                null);
    }
}
