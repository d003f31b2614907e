package io.eata.contracts.core;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.eata.carnet.ledger.TransactionType;
import io.eata.carnet.ledger.Warning;
import io.eata.contracts.Limits;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An officer commits a declaration.
 *
 * @param carnetId eATA ID
 * @param code transaction code of the declaration
 * @param office the officer's customs office as the portal knows it
 * @param step for an exportation from a customs union: {@code PRE_EXPORTATION} at the inland office or {@code EXIT}
 *     (alone: both); absent otherwise
 * @param items items examined and cleared; the declared selection unless the officer corrected it
 * @param notReturned items not re-exported (of a re-exportation) or not re-imported (of a re-importation)
 * @param finalDate final date for re-importation or re-exportation; absent means the carnet's valid-until date
 * @param confirmedWarnings warnings the officer has seen and goes on with; a commit that meets another one is answered
 *     with 409 {@code warnings-unconfirmed} and writes nothing
 * @param seals seals applied, transit opening only
 * @param identificationMarks item number to marks affixed
 * @param processedAbroad items processed abroad, re-importation only
 * @param answers numbers of the vouchers that it answers: of importations for a re-exportation, of exportations for a re-importation, of
 *     openings for the closing of a transit; {@link Assessment#answers} proposes them; absent where the officer names none
 * @param deferred present where the officer decided earlier, while the core was out of reach
 */
public record CommitTransaction(
        @Min(1) long carnetId,
        @NotBlank @Size(max = 40) String code,
        @NotNull Office office,
        @Nullable ExportStep step,
        @NotNull @Size(max = Limits.SELECTION) String items,
        @Nullable @Size(max = Limits.SELECTION) String notReturned,
        @Nullable LocalDate finalDate,
        @NotNull @Size(max = 20) List<@NotNull Warning> confirmedWarnings,
        @Nullable Boolean goodsExamined,
        @Nullable @Size(max = Limits.SHORT_TEXT) String customsReference,
        @Nullable @Size(max = Limits.LONG_TEXT) String remarks,
        @Nullable @Size(max = Limits.SHORT_TEXT) String seals,

        @Nullable @Size(max = Limits.ITEMS) Map<@NotNull @Min(1) @Max(Limits.ITEMS) Integer, @NotBlank @Size(max = Limits.SHORT_TEXT) String>
                identificationMarks,

        @Nullable @Size(max = Limits.LONG_TEXT) String actionOnGoodsProduced,
        @Nullable @Size(max = Limits.LONG_TEXT) String actionOnGoodsNotProduced,
        @Nullable @Size(max = Limits.SELECTION) String processedAbroad,

        @Nullable @Size(max = Limits.SETS) List<@NotNull @Min(1) @Max(Limits.VOUCHER_NUMBER) Integer> answers,
        @Nullable @Valid Deferred deferred) {
    public CommitTransaction {
        confirmedWarnings = confirmedWarnings == null ? List.of() : confirmedWarnings;
    }

    /** Decided and recorded at once. */
    public CommitTransaction(
            long carnetId,
            String code,
            Office office,
            @Nullable ExportStep step,
            String items,
            @Nullable String notReturned,
            @Nullable LocalDate finalDate,
            List<Warning> confirmedWarnings,
            @Nullable Boolean goodsExamined,
            @Nullable String customsReference,
            @Nullable String remarks,
            @Nullable String seals,
            @Nullable Map<Integer, String> identificationMarks,
            @Nullable String actionOnGoodsProduced,
            @Nullable String actionOnGoodsNotProduced,
            @Nullable String processedAbroad,
            @Nullable List<Integer> answers) {
        this(
                carnetId,
                code,
                office,
                step,
                items,
                notReturned,
                finalDate,
                confirmedWarnings,
                goodsExamined,
                customsReference,
                remarks,
                seals,
                identificationMarks,
                actionOnGoodsProduced,
                actionOnGoodsNotProduced,
                processedAbroad,
                answers,
                null);
    }

    /** The same at an office as its administration has set it up. */
    public CommitTransaction at(Office setUp) {
        return new CommitTransaction(
                carnetId,
                code,
                setUp,
                step,
                items,
                notReturned,
                finalDate,
                confirmedWarnings,
                goodsExamined,
                customsReference,
                remarks,
                seals,
                identificationMarks,
                actionOnGoodsProduced,
                actionOnGoodsNotProduced,
                processedAbroad,
                answers,
                deferred);
    }

    /** The same with other warnings confirmed. */
    public CommitTransaction confirming(List<Warning> warnings) {
        return new CommitTransaction(
                carnetId,
                code,
                office,
                step,
                items,
                notReturned,
                finalDate,
                warnings,
                goodsExamined,
                customsReference,
                remarks,
                seals,
                identificationMarks,
                actionOnGoodsProduced,
                actionOnGoodsNotProduced,
                processedAbroad,
                answers,
                deferred);
    }

    /** The same, decided earlier. */
    public CommitTransaction deferredSince(@Nullable Deferred decision) {
        return new CommitTransaction(
                carnetId,
                code,
                office,
                step,
                items,
                notReturned,
                finalDate,
                confirmedWarnings,
                goodsExamined,
                customsReference,
                remarks,
                seals,
                identificationMarks,
                actionOnGoodsProduced,
                actionOnGoodsNotProduced,
                processedAbroad,
                answers,
                decision);
    }

    /** The same, of other goods. */
    public CommitTransaction withItems(String selection) {
        return new CommitTransaction(
                carnetId,
                code,
                office,
                step,
                selection,
                notReturned,
                finalDate,
                confirmedWarnings,
                goodsExamined,
                customsReference,
                remarks,
                seals,
                identificationMarks,
                actionOnGoodsProduced,
                actionOnGoodsNotProduced,
                processedAbroad,
                answers,
                deferred);
    }

    /**
     * Of a decision that was made while the core was out of reach.
     *
     * @param decidedAt the officer's time: not in the future, and at most {@link Limits#DEFERRED_DAYS} days ago when it is put on record;
     *     its day, at the office, is the day by which validity is judged
     * @param subject account of the officer who decided; the idempotency key is this officer's, whoever sends it
     * @param officer name or badge, as the receipt is to show it
     * @param type what the officer decided on; refused when the declaration is one of another type
     */
    public record Deferred(
            @NotNull @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            OffsetDateTime decidedAt,

            @NotBlank @Size(max = Limits.SHORT_TEXT) String subject,
            @NotBlank @Size(max = Limits.SHORT_TEXT) String officer,
            @NotNull TransactionType type) {}

    /** The two steps of an exportation from a customs union. */
    public enum ExportStep {
        PRE_EXPORTATION,
        EXIT
    }
}
