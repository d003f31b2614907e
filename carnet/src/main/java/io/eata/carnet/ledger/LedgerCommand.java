package io.eata.carnet.ledger;

import io.eata.carnet.items.ItemSet;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What someone asks of a carnet's ledger. Time, place and actor come with it: the rules look nowhere else. */
public sealed interface LedgerCommand {

    /** Decided on the standing alone, whatever the length of the history. */
    sealed interface ForwardCommand extends LedgerCommand {}

    /**
     * Selections arrive as people wrote them, so that a text that is none is refused by a rule like any other.
     *
     * @param items the goods in front of the officer
     * @param notReExported further items cleared with a re-exportation without leaving; else empty
     * @param notReImported further items cleared with a re-importation without returning; else empty
     * @param declared what the holder's declaration named; null where none was prepared
     * @param finalDate last day for the way back, or for a transit; null means the carnet's valid-until date
     * @param seals as noted at a transit opening; else empty
     * @param answers numbers of the vouchers that it answers, each once and ascending; only of a type that answers some
     * @param recordedAt present where {@code act} was decided earlier, without the core: now
     */
    record CommitTransaction(
            Act act,
            TransactionType type,
            String items,
            String notReExported,
            String notReImported,
            @Nullable ItemSet declared,
            @Nullable LocalDate finalDate,
            String seals,
            CommitDetails details,
            List<Integer> answers,
            @Nullable OffsetDateTime recordedAt)
            implements ForwardCommand {

        public CommitTransaction {
            answers = answers.stream().distinct().sorted().toList();
        }

        public static CommitTransaction of(Act act, TransactionType type, String items) {
            return new CommitTransaction(act, type, items, "", "", null, null, "", CommitDetails.NONE, List.of(), null);
        }

        public CommitTransaction notReExporting(String selection) {
            return new CommitTransaction(
                    act,
                    type,
                    items,
                    selection,
                    notReImported,
                    declared,
                    finalDate,
                    seals,
                    details,
                    answers,
                    recordedAt);
        }

        public CommitTransaction notReImporting(String selection) {
            return new CommitTransaction(
                    act,
                    type,
                    items,
                    notReExported,
                    selection,
                    declared,
                    finalDate,
                    seals,
                    details,
                    answers,
                    recordedAt);
        }

        public CommitTransaction declaredAs(@Nullable ItemSet selection) {
            return new CommitTransaction(
                    act,
                    type,
                    items,
                    notReExported,
                    notReImported,
                    selection,
                    finalDate,
                    seals,
                    details,
                    answers,
                    recordedAt);
        }

        public CommitTransaction until(@Nullable LocalDate date) {
            return new CommitTransaction(
                    act,
                    type,
                    items,
                    notReExported,
                    notReImported,
                    declared,
                    date,
                    seals,
                    details,
                    answers,
                    recordedAt);
        }

        public CommitTransaction sealedWith(String marks) {
            return new CommitTransaction(
                    act,
                    type,
                    items,
                    notReExported,
                    notReImported,
                    declared,
                    finalDate,
                    marks,
                    details,
                    answers,
                    recordedAt);
        }

        public CommitTransaction noting(CommitDetails noted) {
            return new CommitTransaction(
                    act,
                    type,
                    items,
                    notReExported,
                    notReImported,
                    declared,
                    finalDate,
                    seals,
                    noted,
                    answers,
                    recordedAt);
        }

        public CommitTransaction answering(List<Integer> vouchers) {
            return new CommitTransaction(
                    act,
                    type,
                    items,
                    notReExported,
                    notReImported,
                    declared,
                    finalDate,
                    seals,
                    details,
                    vouchers,
                    recordedAt);
        }

        /** Decided at the act's time, and put on record only now. */
        public CommitTransaction recordedOnlyAt(@Nullable OffsetDateTime now) {
            return new CommitTransaction(
                    act, type, items, notReExported, notReImported, declared, finalDate, seals, details, answers, now);
        }
    }

    /**
     * Needs the history, since it undoes exactly one transaction of it: see {@link Ledger#decideCancellation}.
     *
     * @param ofSequence sequence of the entry that committed the transaction; 0 where nothing was committed
     */
    record CancelTransaction(Act act, int ofSequence, String officer, String reason) implements LedgerCommand {}

    /** Pauses the carnet in one territory. */
    record HoldCarnet(Act act, String office, String officer, String reason) implements ForwardCommand {}

    record ReleaseCarnet(Act act, String office, String officer) implements ForwardCommand {}

    record BlockCarnet(AssociationAct act, String reason) implements ForwardCommand {}

    record UnblockCarnet(AssociationAct act) implements ForwardCommand {}

    record AddSets(AssociationAct act, VoucherSets sets) implements ForwardCommand {}

    /**
     * @param version of the document that is to take the place of the current one
     * @param documentDigest SHA-256 in lower-case hex of that version as it was signed
     * @param terms what that version says, for the rules
     */
    record AmendCarnet(AssociationAct act, int version, String documentDigest, CarnetTerms terms)
            implements ForwardCommand {}

    /** @param replacement eATA ID of the carnet that is to stand in for this one */
    record ReplaceCarnet(AssociationAct act, long replacement) implements ForwardCommand {}

    record WithdrawReplacement(AssociationAct act, long replacement) implements ForwardCommand {}

    record CancelCarnet(AssociationAct act, String reason) implements ForwardCommand {}

    record DischargeCarnet(AssociationAct act) implements ForwardCommand {}
}
