package io.eata.journeys.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.eata.carnet.proof.UnreadableException;
import io.eata.carnet.proof.VerifyingKeys;

/** Any text is a set of keys or is refused as none. */
public final class KeySetFuzz {

    private KeySetFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        try {
            VerifyingKeys.of(data.consumeRemainingAsString());
        } catch (UnreadableException expected) {
            if (expected.getMessage() == null) {
                throw new AssertionError("refused without a reason", expected);
            }
        }
    }
}
