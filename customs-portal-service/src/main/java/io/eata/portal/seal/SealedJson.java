package io.eata.portal.seal;

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
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Seals records for the platform's key ring, like documents, and opens them again. */
@Component
public final class SealedJson {

    private static final String RING = "document-seal";

    private final KeyRings rings;
    private final ObjectMapper json;

    SealedJson(KeyRings rings, JsonMapper json) {
        this.rings = rings;
        // A copy of the next version may have written more; times keep the offset of their office.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build();
    }

    /** The record as a compact JWE. */
    public String seal(Object content) {
        try {
            var key = rings.ring(RING).current().toECKey();
            var jwe = new JWEObject(
                    new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                            .keyID(key.getKeyID())
                            .compressionAlgorithm(CompressionAlgorithm.DEF)
                            .build(),
                    new Payload(json.writeValueAsBytes(content)));
            jwe.encrypt(new ECDHEncrypter(key.toPublicJWK()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a record could not be sealed", e);
        }
    }

    /** @throws IllegalStateException when the seal does not open */
    public <T> T open(String sealed, Class<T> kind) {
        try {
            var jwe = JWEObject.parse(sealed);
            var key = rings.ring(RING)
                    .find(String.valueOf(jwe.getHeader().getKeyID()))
                    .orElseThrow(
                            () -> new IllegalStateException("a record is sealed for a key that is not on the ring"))
                    .toECKey();
            jwe.decrypt(new ECDHDecrypter(key));
            return json.readValue(jwe.getPayload().toBytes(), kind);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a record's seal does not open", e);
        }
    }
}
