package io.eata.carnet.ledger;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.eata.carnet.items.ItemSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fact that stands in a carnet's ledger for good. In JSON its {@code kind} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LedgerEntry.TransactionCommitted.class, name = "TRANSACTION_COMMITTED"),
    @JsonSubTypes.Type(value = LedgerEntry.TransactionCancelled.class, name = "TRANSACTION_CANCELLED"),
    @JsonSubTypes.Type(value = LedgerEntry.CarnetHeld.class, name = "CARNET_HELD"),
    @JsonSubTypes.Type(value = LedgerEntry.CarnetReleased.class, name = "CARNET_RELEASED"),
    @JsonSubTypes.Type(value = LedgerEntry.CarnetBlocked.class, name = "CARNET_BLOCKED"),
    @JsonSubTypes.Type(value = LedgerEntry.CarnetUnblocked.class, name = "CARNET_UNBLOCKED"),
    @JsonSubTypes.Type(value = LedgerEntry.SetsAdded.class, name = "SETS_ADDED"),
    @JsonSubTypes.Type(value = LedgerEntry.CarnetCancelled.class, name = "CARNET_CANCELLED"),
    @JsonSubTypes.Type(value = LedgerEntry.CarnetAmended.class, name = "CARNET_AMENDED"),
    @JsonSubTypes.Type(value = LedgerEntry.CarnetReplaced.class, name = "CARNET_REPLACED"),
    @JsonSubTypes.Type(value = LedgerEntry.ReplacementWithdrawn.class, name = "REPLACEMENT_WITHDRAWN"),
    @JsonSubTypes.Type(value = LedgerEntry.CarnetDischarged.class, name = "CARNET_DISCHARGED")
})
public sealed interface LedgerEntry {

    /** Place in the carnet's ledger: 1, 2, 3, … without gaps, over entries of every kind. */
    int sequence();

    @JsonIgnore
    default OffsetDateTime at() {
        return switch (this) {
            case TransactionCommitted committed -> committed.act().at();
            case TransactionCancelled cancelled -> cancelled.act().at();
            case CarnetHeld held -> held.act().at();
            case CarnetReleased released -> released.act().at();
            case CarnetBlocked blocked -> blocked.act().at();
            case CarnetUnblocked unblocked -> unblocked.act().at();
            case SetsAdded added -> added.act().at();
            case CarnetAmended amended -> amended.act().at();
            case CarnetReplaced replaced -> replaced.act().at();
            case ReplacementWithdrawn withdrawn -> withdrawn.act().at();
            case CarnetCancelled cancelled -> cancelled.act().at();
            case CarnetDischarged discharged -> discharged.act().at();
        };
    }

    /** Who acted at a border; empty for what the association did. */
    @JsonIgnore
    default Optional<Act> customsAct() {
        return switch (this) {
            case TransactionCommitted committed -> Optional.of(committed.act());
            case TransactionCancelled cancelled -> Optional.of(cancelled.act());
            case CarnetHeld held -> Optional.of(held.act());
            case CarnetReleased released -> Optional.of(released.act());
            case CarnetBlocked _,
                    CarnetUnblocked _,
                    SetsAdded _,
                    CarnetAmended _,
                    CarnetReplaced _,
                    ReplacementWithdrawn _,
                    CarnetCancelled _,
                    CarnetDischarged _ -> Optional.empty();
        };
    }

    /** An entry that a standing can take in without looking back; only a cancellation must look back. */
    sealed interface ForwardEntry extends LedgerEntry {}

    /**
     * @param items goods that crossed the border, or were validated
     * @param notReturned items cleared with a re-exportation or re-importation without leaving or returning
     * @param declaredItems what the declaration named
     * @param finalDate null means the carnet's valid-until date
     * @param seals empty except at a transit opening
     * @param voucherNumber counted per type from 1 and never given twice, not even after a cancellation
     * @param answers numbers of the vouchers under which the goods came, went or are in transit, ascending, as the officer noted
     *     them; empty where nobody did, and in entries from before they were asked for
     * @param recordedAt when a deferred decision was put on record, in the office's offset; {@code act} then has the officer's time. Null,
     *     and not written, where it was recorded as it was decided
     */
    record TransactionCommitted(
            int sequence,
            Act act,
            TransactionType type,
            ItemSet items,
            ItemSet notReturned,
            ItemSet declaredItems,
            @Nullable LocalDate finalDate,
            String seals,
            List<Warning> warnings,
            int voucherNumber,
            CommitDetails details,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> answers,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @JsonFormat(without = JsonFormat.Feature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            @Nullable OffsetDateTime recordedAt)
            implements ForwardEntry {

        /** Recorded as it was decided. */
        public TransactionCommitted(
                int sequence,
                Act act,
                TransactionType type,
                ItemSet items,
                ItemSet notReturned,
                ItemSet declaredItems,
                @Nullable LocalDate finalDate,
                String seals,
                List<Warning> warnings,
                int voucherNumber,
                CommitDetails details,
                List<Integer> answers) {
            this(
                    sequence,
                    act,
                    type,
                    items,
                    notReturned,
                    declaredItems,
                    finalDate,
                    seals,
                    warnings,
                    voucherNumber,
                    details,
                    answers,
                    null);
        }

        public TransactionCommitted {
            warnings = List.copyOf(warnings);
            answers = answers == null ? List.of() : List.copyOf(answers);
        }

        /** All goods that this transaction settles. */
        @JsonIgnore
        public ItemSet cleared() {
            return items.union(notReturned);
        }
    }

    record TransactionCancelled(int sequence, Act act, int ofSequence, String officer, String reason)
            implements LedgerEntry {}

    record CarnetHeld(int sequence, Act act, String office, String officer, String reason) implements ForwardEntry {}

    record CarnetReleased(int sequence, Act act, String office, String officer) implements ForwardEntry {}

    record CarnetBlocked(int sequence, AssociationAct act, String reason) implements ForwardEntry {}

    record CarnetUnblocked(int sequence, AssociationAct act) implements ForwardEntry {}

    record SetsAdded(int sequence, AssociationAct act, VoucherSets sets) implements ForwardEntry {}

    /**
     * Another document took the place of the one before, before the carnet was used.
     *
     * @param version of the document from here on: 2 with the first amendment
     * @param documentDigest SHA-256 in lower-case hex of that version as it was signed
     * @param terms what that version says, for the rules
     */
    record CarnetAmended(int sequence, AssociationAct act, int version, String documentDigest, CarnetTerms terms)
            implements ForwardEntry {}

    /** Another carnet stands in for this one from here on; {@code replacement} is its eATA ID. */
    record CarnetReplaced(int sequence, AssociationAct act, long replacement) implements ForwardEntry {}

    /** That carnet was cancelled unused: nothing stands in for this one any more. */
    record ReplacementWithdrawn(int sequence, AssociationAct act, long replacement) implements ForwardEntry {}

    record CarnetCancelled(int sequence, AssociationAct act, String reason) implements ForwardEntry {}

    record CarnetDischarged(int sequence, AssociationAct act) implements ForwardEntry {}
}
