package io.eata.core.receipt;

import io.eata.carnet.codes.VerificationCode;
import io.eata.contracts.core.VerifiedReceipt;
import io.eata.core.guess.Bound;
import io.eata.core.guess.Guesses;
import io.eata.core.ledger.TransactionHashes;
import io.eata.core.ledger.TransactionHashes.TransactionHash;
import io.eata.core.registry.CarnetReference;
import io.eata.core.registry.RegisteredCarnet;
import io.eata.core.registry.Registry;
import io.eata.platform.problems.ProblemException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds a receipt by what is printed on it for people: carnet and verification code. Unknown carnet, unknown code and no code at all
 * have one answer, and the code is short: so each try counts, for who asks and for the carnet, until it was right.
 */
@Component
public final class ReceiptLookup {

    static final int TRIES_FROM_ONE_SOURCE = 30;
    static final int TRIES_ON_ONE_CARNET = 60;
    private static final int AT_ONCE = 1_000;

    private final Registry registry;
    private final TransactionHashes hashes;
    private final Receipts receipts;
    private final PublicVerification verification;
    private final Guesses guesses;

    ReceiptLookup(
            Registry registry,
            TransactionHashes hashes,
            Receipts receipts,
            PublicVerification verification,
            Guesses guesses) {
        this.registry = registry;
        this.hashes = hashes;
        this.receipts = receipts;
        this.verification = verification;
        this.guesses = guesses;
    }

    /**
     * What the receipt states that has the code; the same that checking the receipt itself answers.
     *
     * @param source address that asks
     * @throws ProblemException {@code not-found}, {@code locked-for-a-while}
     */
    public VerifiedReceipt find(String source, String carnet, String code) {
        var reference = CarnetReference.parse(carnet);
        var tries = tries(source, reference);
        guesses.take(tries);
        var found = VerificationCode.parse(code)
                .found()
                .flatMap(readable -> registry.find(reference).stream()
                        .flatMap(candidate -> jwsOf(candidate, readable).stream())
                        .findFirst())
                .orElseThrow(
                        () -> ProblemException.notFound("No receipt of such a carnet has such a verification code"));
        guesses.giveBack(tries);
        return verification.verify(source, found);
    }

    private static List<Bound> tries(String source, CarnetReference reference) {
        var tries = new ArrayList<Bound>();
        tries.add(new Bound("receipt-code/from/" + source, TRIES_FROM_ONE_SOURCE));
        if (!(reference instanceof CarnetReference.Unreadable)) {
            tries.add(new Bound("receipt-code/of/" + reference.normalForm(), TRIES_ON_ONE_CARNET));
        }
        return tries;
    }

    /** The code follows from the hash and stands nowhere: so the carnet's hashes are gone through, newest first. */
    private Optional<String> jwsOf(RegisteredCarnet carnet, VerificationCode code) {
        int before = Integer.MAX_VALUE;
        List<TransactionHash> page;
        do {
            page = hashes.before(carnet.id(), before, AT_ONCE);
            for (var transaction : page) {
                if (codeOf(transaction).equals(code)) {
                    return receipts.find(carnet.id(), transaction.sequence()).map(Receipts.KeptReceipt::jws);
                }
                before = transaction.sequence();
            }
        } while (page.size() == AT_ONCE);
        return Optional.empty();
    }

    private static VerificationCode codeOf(TransactionHash transaction) {
        return VerificationCode.derivedFrom(HexFormat.of().parseHex(transaction.hash()));
    }
}
