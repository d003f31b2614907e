package io.eata.journeys.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import io.eata.carnet.proof.ReceiptCheck;
import io.eata.carnet.proof.ReceiptForm;
import java.nio.charset.StandardCharsets;

/** Even behind a good signature any claims are a receipt or are refused; what was read writes down to what reads the same. */
public final class ReceiptClaimsFuzz {

    private static final StatementKey KEY = new StatementKey();
    private static final String FIRST_TYPE = "eata-receipt+jws";

    private ReceiptClaimsFuzz() {}

    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String type = data.consumeBoolean() ? ReceiptForm.TYPE : FIRST_TYPE;
        byte[] claims = data.consumeRemainingAsBytes();
        if (ReceiptCheck.of(KEY.signed(type, claims), KEY.published()) instanceof ReceiptCheck.Valid read) {
            byte[] written = ReceiptForm.write(read.statement()).getBytes(StandardCharsets.UTF_8);
            if (!ReceiptCheck.of(KEY.signed(ReceiptForm.TYPE, written), KEY.published())
                    .equals(read)) {
                throw new AssertionError(read + " is read as something else");
            }
        }
    }
}
