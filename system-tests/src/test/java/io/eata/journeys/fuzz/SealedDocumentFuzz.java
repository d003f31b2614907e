package io.eata.journeys.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.eata.contracts.carnet.SealedDocument;
import io.eata.platform.keys.KeyRings;
import io.eata.platform.sealing.BrokenSealException;
import io.eata.platform.sealing.DocumentSealing;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that the platform has not sealed opens, and nothing that is refused is refused otherwise than as a broken seal. */
public final class SealedDocumentFuzz {

    private static final DocumentSealing SEALING =
            new DocumentSealing(new KeyRings(null), JsonMapper.builder().build());

    private SealedDocumentFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String keyId = data.consumeString(20);
        String jwe = data.consumeRemainingAsString();
        try {
            SEALING.open(new SealedDocument(883, 1, keyId, jwe));
        } catch (BrokenSealException expected) {
            return;
        }
        throw new AssertionError("opened what nobody sealed");
    }
}
