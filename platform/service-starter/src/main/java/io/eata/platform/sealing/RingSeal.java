package io.eata.platform.sealing;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import io.eata.platform.keys.KeyRings;
import java.text.ParseException;

/**
 * Seals a text that one service writes and another of the platform reads (JWE ECDH-ES+A256KW, A256GCM) for the platform's key ring.
 * A sealed text names what it is about, so that it cannot be put in another's place.
 */
public final class RingSeal {

    private static final String ABOUT = "about";

    private final KeyRings rings;

    public RingSeal(KeyRings rings) {
        this.rings = rings;
    }

    /** @param about what the text belongs to; readable by whoever reads the sealed text */
    public String seal(String about, String text) {
        try {
            var key = rings.ring(DocumentSealing.SEAL_RING).current().toECKey();
            var jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                            .keyID(key.getKeyID())
                            .compressionAlgorithm(CompressionAlgorithm.DEF)
                            .customParam(ABOUT, about)
                            .build(),
                    new Payload(text));
            jwe.encrypt(new ECDHEncrypter(key.toPublicJWK()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    /** @throws BrokenSealException if it is about something else, was altered, or its key is not on the ring */
    public String open(String about, String sealed) {
        try {
            var jwe = JWEObject.parse(sealed);
            var key = rings.ring(DocumentSealing.SEAL_RING)
                    .find(String.valueOf(jwe.getHeader().getKeyID()))
                    .orElseThrow(() -> new BrokenSealException("sealed for a key that is not on the ring"))
                    .toECKey();
            jwe.decrypt(new ECDHDecrypter(key));
            if (!about.equals(jwe.getHeader().getCustomParam(ABOUT))) {
                throw new BrokenSealException("a sealed text is about something else");
            }
            return jwe.getPayload().toString();
        } catch (ParseException | JOSEException | NullPointerException | IllegalArgumentException e) {
            // The library meets some broken headers with exceptions of the latter kinds.
            throw new BrokenSealException("the seal does not open", e);
        }
    }
}
