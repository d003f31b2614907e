package io.eata.platform.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWK;
import org.jspecify.annotations.Nullable;

/** Signs with whatever key of a ring is the current one (JWS, ES256). A key is made ready once, not at each signature. */
public final class RingSigner {

    private final KeyRings rings;
    private final String ring;
    private volatile @Nullable Ready ready;

    /** @param ring name of a ring of P-256 keys */
    public RingSigner(KeyRings rings, String ring) {
        this.rings = rings;
        this.ring = ring;
    }

    /**
     * Answers a compact JWS.
     *
     * @param type what kind of statement it is: keeps one from being taken for another
     * @throws IllegalStateException when the ring's current key cannot sign
     */
    public String sign(String type, Payload payload) {
        try {
            var with = current();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(with.key().getKeyID())
                    .type(new JOSEObjectType(type))
                    .build();
            var jws = new JWSObject(header, payload);
            jws.sign(with.signer());
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the current key of the ring " + ring + " does not sign", e);
        }
    }

    private Ready current() throws JOSEException {
        var key = rings.ring(ring).current();
        var known = ready;
        if (known == null || known.key() != key) {
            known = new Ready(key, new ECDSASigner(key.toECKey()));
            ready = known;
        }
        return known;
    }

    private record Ready(JWK key, JWSSigner signer) {}
}
