package io.eata.platform.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.Optional;

/**
 * A set of keys for one purpose. The first signs or seals, the others still verify or open what older ones made.
 *
 * @param name purpose, e.g. {@code document-seal}
 */
public record KeyRing(String name, List<JWK> keys) {

    public KeyRing {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("the key ring " + name + " is empty");
        }
        keys = List.copyOf(keys);
    }

    /** The key that signs or seals now. */
    public JWK current() {
        return keys.getFirst();
    }

    /** The key with this id, current or older. */
    public Optional<JWK> find(String keyId) {
        return keys.stream().filter(key -> keyId.equals(key.getKeyID())).findFirst();
    }

    /** What may be published: public parts only; secret keys have none and are left out. */
    public JWKSet publicJwks() {
        return new JWKSet(keys).toPublicJWKSet();
    }
}
