package io.eata.core.signature;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import io.eata.core.StoredJson;
import io.eata.platform.keys.KeyRings;
import io.eata.platform.keys.RingSigner;
import java.text.ParseException;
import org.springframework.stereotype.Component;

/** Signs statements with the ring of the receipts; the type keeps one from being taken for the other. */
@Component
class Statements {

    private static final String RING = "receipt-signing";
    private static final String TYPE = "eata-signature+jws";

    private final RingSigner signer;

    Statements(KeyRings rings) {
        this.signer = new RingSigner(rings, RING);
    }

    /** A compact JWS. */
    String sign(Statement statement) {
        return signer.sign(TYPE, new Payload(StoredJson.writeCanonical(statement)));
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
