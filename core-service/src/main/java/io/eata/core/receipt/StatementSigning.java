package io.eata.core.receipt;

import com.nimbusds.jose.Payload;
import io.eata.carnet.proof.VerifyingKeys;
import io.eata.platform.keys.KeyRings;
import io.eata.platform.keys.RingSigner;
import org.springframework.stereotype.Component;

/** Signs what the platform states, with the current key of the ring {@code receipt-signing}. */
@Component
public final class StatementSigning {

    static final String RING = "receipt-signing";

    private final KeyRings rings;
    private final RingSigner signer;

    StatementSigning(KeyRings rings) {
        this.rings = rings;
        this.signer = new RingSigner(rings, RING);
    }

    /**
     * Answers a compact JWS.
     *
     * @param type kind of statement
     * @param claims canonical JSON
     */
    public String sign(String type, String claims) {
        return signer.sign(type, new Payload(claims));
    }

    /** The published keys, older ones included. */
    public VerifyingKeys verifyingKeys() {
        return VerifyingKeys.of(rings.ring(RING).publicJwks().toString());
    }
}
