package io.eata.portal.wizard.store;

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
import io.eata.portal.wizard.TransactionDraft;
import java.text.ParseException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Drafts name goods and people: at rest they are sealed for the platform's key ring, like documents. */
@Component
final class SealedContent {

    private static final String RING = "document-seal";

    private final KeyRings rings;
    private final ObjectMapper json;

    SealedContent(KeyRings rings, JsonMapper json) {
        this.rings = rings;
        // A copy of the next version may have written more.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String seal(TransactionDraft.Content content) {
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
            throw new IllegalStateException("a draft could not be sealed", e);
        }
    }

    TransactionDraft.Content open(String sealed) {
        try {
            var jwe = JWEObject.parse(sealed);
            var key = rings.ring(RING)
                    .find(String.valueOf(jwe.getHeader().getKeyID()))
                    .orElseThrow(() -> new IllegalStateException("a draft is sealed for a key that is not on the ring"))
                    .toECKey();
            jwe.decrypt(new ECDHDecrypter(key));
            return json.readValue(jwe.getPayload().toBytes(), TransactionDraft.Content.class);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("a draft's seal does not open", e);
        }
    }
}
