package io.eata.wallet.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.eata.carnet.ledger.TransactionType;
import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;
import io.eata.contracts.event.PredeclarationAnswered;
import io.eata.contracts.reconciliation.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a carnet, as its holder may know it: numbers and selections, never goods or people.
 *
 * @param kind name of the fact, e.g. {@code TransactionCommitted}
 * @param sequence of the ledger entry, or where the ledger stood; 0 where nothing touched the ledger
 * @param at in the offset of the office
 * @param office code of the customs office
 * @param voucherNumber number per type of a committed transaction
 * @param notReturned items cleared without returning
 * @param of sequence of the transaction that a cancellation undid
 * @param verdict of the reconciliation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Happening(
        long carnetId,
        String kind,
        long sequence,
        OffsetDateTime at,
        @Nullable String country,
        @Nullable String territory,
        @Nullable String office,
        @Nullable TransactionType type,
        @Nullable Integer voucherNumber,
        @Nullable String items,
        @Nullable String notReturned,
        @Nullable LocalDate finalDate,
        @Nullable Long of,
        Verdict.@Nullable Status verdict) {

    /** What a fact of the ledger or registry tells the holder. */
    public static Happening of(CarnetFact fact) {
        return switch (fact) {
            case CarnetFact.TransactionCommitted it -> committed(it);
            case CarnetFact.TransactionCancelled it ->
                somewhere(it, it.country(), it.territory(), it.office(), it.of());
            case CarnetFact.CarnetHeld it -> somewhere(it, it.country(), it.territory(), it.office(), null);
            case CarnetFact.CarnetReleased it -> somewhere(it, it.country(), it.territory(), it.office(), null);
            case CarnetFact.CarnetIssued it -> plain(it);
            case CarnetFact.HolderLinked it -> plain(it); // that somebody carries it now, not who
            case CarnetFact.CarnetBlocked it -> plain(it);
            case CarnetFact.CarnetUnblocked it -> plain(it);
            case CarnetFact.SetsAdded it -> plain(it);
            case CarnetFact.CarnetAmended it -> plain(it);
            case CarnetFact.CarnetReplaced it -> plain(it);
            case CarnetFact.ReplacementWithdrawn it -> plain(it);
            case CarnetFact.CarnetCancelled it -> plain(it);
            case CarnetFact.CarnetDischarged it -> plain(it);
        };
    }

    /** That the night's verdict on the carnet changed. */
    public static Happening of(CarnetReconciled fact) {
        var verdict = fact.verdict();
        return new Happening(
                verdict.carnetId(),
                "CarnetReconciled",
                verdict.throughSequence(),
                fact.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                verdict.status());
    }

    /** What customs answered to a pre-declaration; {@code of} is the transaction's sequence if it was committed. */
    public static Happening of(PredeclarationAnswered fact) {
        var kind = switch (fact.answer()) {
            case ACKNOWLEDGED -> "PredeclarationAcknowledged";
            case REJECTED -> "PredeclarationRejected";
            case COMMITTED -> "PredeclarationCommitted";
        };
        return new Happening(
                fact.carnetId(),
                kind,
                fact.sequence() == null ? 0 : fact.sequence(),
                fact.at(),
                fact.country(),
                fact.territory(),
                fact.office(),
                null,
                null,
                null,
                null,
                null,
                fact.sequence(),
                null);
    }

    private static Happening committed(CarnetFact.TransactionCommitted fact) {
        return new Happening(
                fact.carnetId(),
                kindOf(fact),
                fact.sequence(),
                fact.at(),
                fact.country(),
                fact.territory(),
                fact.office(),
                fact.type(),
                fact.voucherNumber(),
                fact.items(),
                fact.notReturned().isEmpty() ? null : fact.notReturned(),
                fact.finalDate(),
                null,
                null);
    }

    private static Happening somewhere(
            CarnetFact fact, String country, String territory, String office, @Nullable Long of) {
        return new Happening(
                fact.carnetId(),
                kindOf(fact),
                fact.sequence(),
                fact.at(),
                country,
                territory,
                office,
                null,
                null,
                null,
                null,
                null,
                of,
                null);
    }

    private static Happening plain(CarnetFact fact) {
        return new Happening(
                fact.carnetId(),
                kindOf(fact),
                fact.sequence(),
                fact.at(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static String kindOf(CarnetFact fact) {
        return fact.getClass().getSimpleName();
    }
}
