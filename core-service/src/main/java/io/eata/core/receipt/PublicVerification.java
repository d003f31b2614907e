package io.eata.core.receipt;

import io.eata.carnet.proof.ReceiptCheck;
import io.eata.carnet.proof.ReceiptStatement;
import io.eata.carnet.proof.StatedItems;
import io.eata.contracts.core.VerifiedReceipt;
import io.eata.core.guess.Bound;
import io.eata.core.guess.Guesses;
import io.eata.core.ledger.LedgerStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks a receipt for whoever was shown one. Tells what the receipt itself says and whether the ledger holds its entry, and nothing
 * that happened afterwards: that is for those who may see the carnet.
 */
@Component
public final class PublicVerification {

    /** Checks from one address within an hour. */
    static final int MOST_FROM_ONE_SOURCE = 600;

    private static final String PROVEN =
            "The platform has signed that customs committed this transaction. Not proven: that it was not cancelled since;"
                    + " ask the holder, the issuing association or customs of that territory.";
    private static final String NOT_HELD =
            "The platform has signed this, but its ledger does not hold the entry: report it to ICC operations.";

    private final StatementSigning signing;
    private final LedgerStore ledger;
    private final Guesses guesses;

    PublicVerification(StatementSigning signing, LedgerStore ledger, Guesses guesses) {
        this.signing = signing;
        this.ledger = ledger;
        this.guesses = guesses;
    }

    /**
     * Checks a receipt.
     *
     * @param source address that asks
     * @throws io.eata.platform.problems.ProblemException {@code locked-for-a-while}
     */
    public VerifiedReceipt verify(String source, String receipt) {
        guesses.take(List.of(new Bound("receipt/from/" + source, MOST_FROM_ONE_SOURCE)));
        return switch (ReceiptCheck.of(receipt, signing.verifyingKeys())) {
            case ReceiptCheck.Valid valid -> {
                boolean held = isHeld(valid.statement());
                yield new VerifiedReceipt(true, null, held ? PROVEN : NOT_HELD, view(valid.statement(), held));
            }
            case ReceiptCheck.Invalid invalid ->
                new VerifiedReceipt(
                        false,
                        invalid.doubt(),
                        "Nothing is proven. " + invalid.doubt().meaning(),
                        null);
        };
    }

    private boolean isHeld(ReceiptStatement receipt) {
        return ledger.after(receipt.carnetId(), receipt.sequence() - 1, 1).stream()
                .anyMatch(entry ->
                        entry.sequence() == receipt.sequence() && entry.hash().equals(receipt.entryHash()));
    }

    private static VerifiedReceipt.Statement view(ReceiptStatement receipt, boolean held) {
        return new VerifiedReceipt.Statement(
                receipt.carnetId(),
                receipt.carnetNumber(),
                receipt.sequence(),
                receipt.type(),
                receipt.voucherNumber(),
                receipt.territory(),
                receipt.country(),
                receipt.office(),
                receipt.at(),
                selection(receipt.items()),
                receipt.items().count(),
                selection(receipt.notReturned()),
                receipt.finalDate(),
                receipt.verificationCode().value(),
                held);
    }

    private static @Nullable String selection(StatedItems items) {
        return items.selection().isEmpty() ? null : items.selection();
    }
}
