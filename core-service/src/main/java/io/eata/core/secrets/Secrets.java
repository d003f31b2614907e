package io.eata.core.secrets;

import com.nimbusds.jose.jwk.JWK;
import io.eata.platform.keys.KeyRings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * MACs (HMAC-SHA-256) under the keys of the ring {@code code-secrets}. Each purpose has values of its own: none can be used for
 * another.
 */
@Component
public final class Secrets {

    private static final String RING = "code-secrets";
    private static final String ALGORITHM = "HmacSHA256";

    private final KeyRings rings;

    Secrets(KeyRings rings) {
        this.rings = rings;
    }

    /** Id of the key that new MACs are made with. */
    public String currentKey() {
        return idOf(rings.ring(RING).current());
    }

    /** Ids of all keys that values may still have been made with, the current one first. */
    public List<String> allKeys() {
        return rings.ring(RING).keys().stream().map(Secrets::idOf).toList();
    }

    /**
     * 32 bytes.
     *
     * @throws IllegalStateException when the key is no longer on the ring
     */
    public byte[] mac(String keyId, Purpose purpose, String message) {
        JWK key = rings.ring(RING)
                .find(keyId)
                .orElseThrow(() -> new IllegalStateException("the key " + keyId + " is not on the ring " + RING));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.toOctetSequenceKey().toByteArray(), ALGORITHM));
            mac.update(purpose.name().getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this runtime has no " + ALGORITHM, e);
        }
    }

    private static String idOf(JWK key) {
        if (key.getKeyID() == null) {
            throw new IllegalStateException("a key of the ring " + RING + " has no id");
        }
        return key.getKeyID();
    }

    /** What a MAC is for. */
    public enum Purpose {
        /** Key of what is sealed in the database. */
        AT_REST,
        /** Pepper of the PINs' hashes. */
        PIN,
        /** Finds a declaration by its code. */
        CODE_LOOKUP,
        /** Becomes the cancellation code of a transaction. */
        CANCELLATION
    }
}
