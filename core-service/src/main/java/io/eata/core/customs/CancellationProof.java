package io.eata.core.customs;

import io.eata.carnet.codes.CancellationCode;
import io.eata.contracts.problem.ProblemCode;
import io.eata.core.guess.Bound;
import io.eata.core.guess.Guesses;
import io.eata.core.receipt.Receipts;
import io.eata.platform.problems.ProblemException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether an officer was told a transaction's cancellation code; each try is counted before it is looked at. */
@Component
final class CancellationProof {

    static final int TRIES = 5;

    private final Receipts receipts;
    private final Guesses guesses;

    CancellationProof(Receipts receipts, Guesses guesses) {
        this.receipts = receipts;
        this.guesses = guesses;
    }

    /** @throws ProblemException {@code wrong-cancellation-code}, {@code locked-for-a-while} */
    void require(long carnetId, int sequence, String told) {
        var tries = List.of(new Bound("cancellation/" + carnetId + "/" + sequence, TRIES));
        guesses.take(tries);
        var right = receipts.find(carnetId, sequence)
                .orElseThrow(() -> new IllegalStateException("a transaction has no receipt"))
                .cancellationCode();
        if (CancellationCode.parse(told)
                .found()
                .filter(code -> same(code, right))
                .isEmpty()) {
            throw new ProblemException(ProblemCode.WRONG_CANCELLATION_CODE, "Nothing was cancelled");
        }
        guesses.giveBack(tries);
    }

    private static boolean same(CancellationCode told, CancellationCode right) {
        return MessageDigest.isEqual(
                told.value().getBytes(StandardCharsets.US_ASCII), right.value().getBytes(StandardCharsets.US_ASCII));
    }
}
