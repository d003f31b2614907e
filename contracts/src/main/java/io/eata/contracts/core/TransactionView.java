package io.eata.contracts.core;

import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A committed transaction as its reader may see it.
 *
 * @param sequence number of the ledger entry, per carnet
 * @param voucherNumber number per type, from 1; 0 for a type without vouchers
 * @param cancelled whether a later entry cancelled it
 * @param officer who decided
 * @param at when it was decided
 * @param cancellationReason of a single transaction of the reader's own territory
 * @param identificationMarks affixed, by item number
 * @param processedAbroad items
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
        @Nullable Map<Integer, String> identificationMarks,
        @Nullable String actionOnGoodsProduced,
        @Nullable String actionOnGoodsNotProduced,
        @Nullable String processedAbroad,
        @Nullable String cancellationReason,
        @Nullable OffsetDateTime recordedAt,
        @Nullable String recordedBy) {
    public TransactionView {
        warnings = List.copyOf(warnings);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** With nothing noted but what every transaction has, recorded as it was decided. */
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
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The same with the reason for which it was cancelled. */
    public TransactionView cancelledBecause(String reason) {
        return new TransactionView(
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
                identificationMarks,
                actionOnGoodsProduced,
                actionOnGoodsNotProduced,
                processedAbroad,
                reason,
                recordedAt,
                recordedBy);
    }
}
