package io.eata.identity.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.springframework.stereotype.Component;

/** What providers share with this platform, and what they say about people on their way in, is at rest sealed for a ring of keys. */
@Component
public final class ProviderSecrets {

    private static final String RING = "federation-seal";

    private final KeyRings rings;

    ProviderSecrets(KeyRings rings) {
        this.rings = rings;
    }

    public String seal(String secret) {
        try {
            var key = rings.ring(RING).current().toECKey();
            var jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(secret.getBytes(UTF_8)));
            jwe.encrypt(new ECDHEncrypter(key.toPublicJWK()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    /** @throws IllegalStateException if no key of the ring opens it */
    public String open(String sealed) {
        try {
            var jwe = JWEObject.parse(sealed);
            var key = rings.ring(RING)
                    .find(String.valueOf(jwe.getHeader().getKeyID()))
                    .orElseThrow(
                            () -> new IllegalStateException("a secret is sealed for a key that is not on the ring"))
                    .toECKey();
            jwe.decrypt(new ECDHDecrypter(key));
            return new String(jwe.getPayload().toBytes(), UTF_8);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a secret's seal does not open", e);
        }
    }
}
