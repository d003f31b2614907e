package io.eata.core.receipt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import io.eata.carnet.proof.VerifyingKeys;
import io.eata.platform.keys.KeyRings;
import org.springframework.stereotype.Component;

/** Signs what the platform states, with the current key of the ring {@code receipt-signing}. */
@Component
public final class StatementSigning {

    static final String RING = "receipt-signing";

    private final KeyRings rings;

    StatementSigning(KeyRings rings) {
        this.rings = rings;
    }

    /**
     * Answers a compact JWS.
     *
     * @param type kind of statement
     * @param claims canonical JSON
     */
    public String sign(String type, String claims) {
        try {
            var key = rings.ring(RING).current().toECKey();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .type(new JOSEObjectType(type))
                    .build();
            var jws = new JWSObject(header, new Payload(claims));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a statement could not be signed", e);
        }
    }

    /** The published keys, older ones included. */
    public VerifyingKeys verifyingKeys() {
        return VerifyingKeys.of(rings.ring(RING).publicJwks().toString());
    }
}
