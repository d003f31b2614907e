package io.eata.core.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import io.eata.core.StoredJson;
import io.eata.platform.keys.KeyRings;
import java.text.ParseException;
import org.springframework.stereotype.Component;

/** Signs statements with the ring of the receipts; the type keeps one from being taken for the other. */
@Component
class Statements {

    private static final String RING = "receipt-signing";
    private static final JOSEObjectType TYPE = new JOSEObjectType("eata-signature+jws");

    private final KeyRings rings;

    Statements(KeyRings rings) {
        this.rings = rings;
    }

    /** A compact JWS. */
    String sign(Statement statement) {
        try {
            var key = rings.ring(RING).current().toECKey();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .type(TYPE)
                    .build();
            var jws = new JWSObject(header, new Payload(StoredJson.writeCanonical(statement)));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a statement could not be signed", e);
        }
    }

    /** What a statement of core's own says. */
    static Statement read(String jws) {
        try {
            return StoredJson.read(JWSObject.parse(jws).getPayload().toString(), Statement.class);
        } catch (ParseException e) {
            throw new IllegalStateException("a statement that was signed cannot be read", e);
        }
    }
}
