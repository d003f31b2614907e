package io.eata.identity.letter.store;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import io.eata.contracts.identity.OpenedLetter;
import io.eata.platform.keys.KeyRings;
import java.text.ParseException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Whoever reads a letter can act for its person: at rest it is sealed for this service's own key ring. */
@Component
final class SealedLetter {

    private static final String RING = "letter-seal";

    private final KeyRings rings;
    private final ObjectMapper json;

    SealedLetter(KeyRings rings, JsonMapper json) {
        this.rings = rings;
        // A copy of the next version may have written more.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String seal(OpenedLetter letter) {
        try {
            var key = rings.ring(RING).current().toECKey();
            var jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                            .keyID(key.getKeyID())
                            .build(),
                    new Payload(json.writeValueAsBytes(letter)));
            jwe.encrypt(new ECDHEncrypter(key.toPublicJWK()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a letter could not be sealed", e);
        }
    }

    OpenedLetter open(String sealed) {
        try {
            var jwe = JWEObject.parse(sealed);
            var key = rings.ring(RING)
                    .find(String.valueOf(jwe.getHeader().getKeyID()))
                    .orElseThrow(
                            () -> new IllegalStateException("a letter is sealed for a key that is not on the ring"))
                    .toECKey();
            jwe.decrypt(new ECDHDecrypter(key));
            return json.readValue(jwe.getPayload().toBytes(), OpenedLetter.class);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a letter's seal does not open", e);
        }
    }
}
