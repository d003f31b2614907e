package io.eata.journeys.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.eata.carnet.proof.ReceiptCheck;

/** No text is a receipt that the platform signed, except one that it signed. */
public final class ReceiptFuzz {

    private static final StatementKey KEY = new StatementKey();

    private ReceiptFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        if (ReceiptCheck.of(text, KEY.published()) instanceof ReceiptCheck.Valid valid) {
            throw new AssertionError(
                    "taken for a receipt of carnet " + valid.statement().carnetId());
        }
    }
}
