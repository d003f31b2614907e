package io.eata.identity.token;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.eata.platform.keys.KeyRing;
import io.eata.platform.keys.KeyRings;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys of the ring {@code token-signing}, as its file stands now: the first signs, all verify and are published.
 *
 * <p>A ring that cannot be used (half written, without a private key in front) changes nothing: the last good one stays in
 * force, and a line in the log says so once.
 */
@Component
public class SigningKeys implements JWKSource<SecurityContext> {

    static final String RING = "token-signing";

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final KeyRings rings;
    private volatile KeyRing inForce;
    private volatile boolean complained;

    /** @throws IllegalStateException if there is no usable ring to begin with */
    SigningKeys(KeyRings rings) {
        this.rings = rings;
        inForce = usable(rings.ring(RING));
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(new JWKSet(inForceNow().keys()));
    }

    /** The key that signs now. */
    JWK current() {
        return inForceNow().current();
    }

    private KeyRing inForceNow() {
        try {
            var ring = rings.ring(RING);
            if (ring != inForce) {
                inForce = usable(ring);
                LOG.info(
                        "Tokens are signed with key {} from now on",
                        inForce.current().getKeyID());
            }
            complained = false;
        } catch (IllegalStateException | IllegalArgumentException e) {
            if (!complained) {
                complained = true;
                LOG.warn("The key ring {} cannot be used; the keys in force stay: {}", RING, e.getMessage());
            }
        }
        return inForce;
    }

    private static KeyRing usable(KeyRing ring) {
        if (!ring.current().isPrivate()) {
            throw new IllegalStateException("the first key of " + ring.name() + " cannot sign");
        }
        for (var key : ring.keys()) {
            if (!(key instanceof ECKey ec) || !Curve.P_256.equals(ec.getCurve()) || key.getKeyID() == null) {
                throw new IllegalStateException("a key of " + ring.name() + " is no P-256 key with a kid");
            }
        }
        return ring;
    }
}
