package io.eata.wallet.travel;

import io.eata.carnet.codes.CarnetQr;
import io.eata.carnet.codes.TransactionCode;
import io.eata.contracts.core.Declaration;
import io.eata.contracts.core.HolderApi;
import io.eata.platform.problems.ProblemException;
import org.springframework.stereotype.Service;

/** What a holder shows at the border for one declaration. */
@Service
public class ShownCodes {

    private final HolderApi core;

    ShownCodes(HolderApi core) {
        this.core = core;
    }

    /**
     * What the QR of an open declaration says: the eATA ID and the code, and nothing else.
     *
     * @throws ProblemException not found, when there is no such declaration or its code is used
     */
    public CarnetQr of(long carnet, long travel, long declaration) {
        var code = core.travel(carnet, travel).declarations().stream()
                .filter(it -> it.id() == declaration)
                .findFirst()
                .map(Declaration::code)
                .orElseThrow(() -> ProblemException.notFound(
                        "The travel has no such declaration, or it is committed and its code void"));
        return new CarnetQr(carnet, TransactionCode.of(code));
    }
}
