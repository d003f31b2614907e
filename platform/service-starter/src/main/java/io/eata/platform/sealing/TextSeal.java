package io.eata.platform.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import io.eata.platform.keys.KeyRings;
import java.text.ParseException;

/**
 * Seals what one service keeps and only it reads again (JWE, A256GCM) with a ring of secret keys: the first seals, all open. A
 * sealed text names what it is about, so that a row cannot be put in another's place.
 */
public final class TextSeal {

    private static final String ABOUT = "about";

    private final KeyRings rings;
    private final String ring;

    /** @param ring name of a ring of 256-bit secrets */
    public TextSeal(KeyRings rings, String ring) {
        this.rings = rings;
        this.ring = ring;
    }

    /** @param about what the text belongs to, such as {@code profile 5f0c…}; readable by whoever reads the sealed text */
    public String seal(String about, String text) {
        try {
            var key = rings.ring(ring).current().toOctetSequenceKey();
            var jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                            .keyID(key.getKeyID())
                            .customParam(ABOUT, about)
                            .build(),
                    new Payload(text));
            jwe.encrypt(new DirectEncrypter(key));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    /** @throws IllegalStateException if it is about something else, was altered, or its key is not on the ring */
    public String open(String about, String sealed) {
        try {
            var jwe = JWEObject.parse(sealed);
            var key = rings.ring(ring)
                    .find(String.valueOf(jwe.getHeader().getKeyID()))
                    .orElseThrow(() -> new IllegalStateException("sealed for a key that is not on the ring " + ring))
                    .toOctetSequenceKey();
            jwe.decrypt(new DirectDecrypter(key));
            if (!about.equals(jwe.getHeader().getCustomParam(ABOUT))) {
                throw new IllegalStateException("a sealed text is about something else");
            }
            return jwe.getPayload().toString();
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a seal does not open", e);
        }
    }
}
