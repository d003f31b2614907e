package io.eata.core.receipt;

import io.eata.carnet.codes.VerificationCode;
import io.eata.carnet.ledger.LedgerEntry.TransactionCommitted;
import io.eata.contracts.core.TransactionView;
import io.eata.core.facts.LedgerFacts;
import io.eata.core.ledger.RecordedEntry;
import io.eata.core.registry.Carnet;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A transaction as its readers see it. */
public final class TransactionViews {

    private TransactionViews() {}

    /**
     * @param recorded with its notes
     * @param officerShown whether the reader may know which officer it was: that is the territory's own matter
     */
    public static TransactionView of(
            Carnet carnet,
            RecordedEntry recorded,
            TransactionCommitted committed,
            boolean cancelled,
            boolean officerShown) {
        var details = committed.details();
        return new TransactionView(
                carnet.id(),
                carnet.number(),
                committed.sequence(),
                committed.type(),
                LedgerFacts.voucherNumber(committed),
                committed.act().territory().code(),
                committed.act().in().code(),
                Objects.requireNonNull(recorded.office(), "a transaction is committed at an office"),
                officerShown ? textOrNull(details.officer()) : null,
                committed.at(),
                committed.items().toString(),
                committed.notReturned().toString(),
                committed.finalDate(),
                committed.warnings(),
                textOrNull(details.customsReference()),
                textOrNull(details.remarks()),
                textOrNull(committed.seals()),
                details.goodsExamined() ? Boolean.TRUE : null,
                cancelled,
                verificationCode(recorded).value(),
                committed.answers(),
                details.identificationMarks().isEmpty() ? null : details.identificationMarks(),
                textOrNull(details.actionTakenProduced()),
                textOrNull(details.actionTakenNotProduced()),
                textOrNull(details.processedAbroad().toString()),
                null,
                committed.recordedAt(),
                officerShown ? textOrNull(details.recordedBy()) : null);
    }

    /** Comes from the entry's hash, so that it stands for what the entry says. */
    static VerificationCode verificationCode(RecordedEntry recorded) {
        return VerificationCode.derivedFrom(HexFormat.of().parseHex(recorded.hash()));
    }

    private static @Nullable String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
