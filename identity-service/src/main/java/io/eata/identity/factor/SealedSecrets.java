package io.eata.identity.factor;

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
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Secrets that must be read again (a time-based code is computed from one) are sealed at rest (JWE, A256GCM) with the ring
 * {@code identity-factors}: its first key seals, the others still open. Each names its account, so that a row cannot be put in
 * another's place.
 */
@Component
class SealedSecrets {

    static final String RING = "identity-factors";

    private final KeyRings rings;

    SealedSecrets(KeyRings rings) {
        this.rings = rings;
    }

    String seal(UUID account, String secret) {
        try {
            var key = rings.ring(RING).current().toOctetSequenceKey();
            var jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(account + " " + secret));
            jwe.encrypt(new DirectEncrypter(key));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    /** @throws IllegalStateException if it was sealed for another account or with a key that is not on the ring */
    String open(UUID account, String sealed) {
        try {
            var jwe = JWEObject.parse(sealed);
            var key = rings.ring(RING)
                    .find(String.valueOf(jwe.getHeader().getKeyID()))
                    .orElseThrow(() -> new IllegalStateException("sealed with a key that is not on the ring"))
                    .toOctetSequenceKey();
            jwe.decrypt(new DirectDecrypter(key));
            var opened = jwe.getPayload().toString();
            if (!opened.startsWith(account + " ")) {
                throw new IllegalStateException("sealed for another account");
            }
            return opened.substring(account.toString().length() + 1);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a seal does not open", e);
        }
    }
}
