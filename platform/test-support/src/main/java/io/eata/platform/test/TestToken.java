package io.eata.platform.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The claims of a token to be. Immutable: each method answers another one.
 *
 * <p>Times are set when it is signed, unless given: issued now, valid for ten minutes.
 */
public record TestToken(Map<String, Object> claims) {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    public TestToken {
        claims = Map.copyOf(claims);
    }

    /** Adds a claim or puts it in place of another; {@code exp} and {@code iat} take an {@link Instant}. */
    public TestToken with(String claim, Object value) {
        var changed = new HashMap<>(claims);
        changed.put(claim, value);
        return new TestToken(changed);
    }

    public TestToken without(String claim) {
        var changed = new HashMap<>(claims);
        changed.remove(claim);
        return new TestToken(changed);
    }

    public TestToken withSubject(String subject) {
        return with("sub", subject);
    }

    public TestToken withRoles(String... roles) {
        return with("roles", List.of(roles));
    }

    /** A token that ran out an hour ago. */
    public TestToken expired() {
        return with("iat", TestIssuer.running().clock().instant().minus(Duration.ofHours(2)))
                .with("exp", TestIssuer.running().clock().instant().minus(Duration.ofHours(1)));
    }

    /** Signs it with the key that {@link TestTokens#identityUrl()} publishes. */
    public String value() {
        return signedWith(TestIssuer.running().key());
    }

    /** The value of an {@code Authorization} header. */
    public String bearer() {
        return "Bearer " + value();
    }

    /** Signs it with a key of the test's own: a resource server has to refuse what comes out. */
    public String signedWith(ECKey key) {
        var now = TestIssuer.running().clock().instant();
        var set = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now.minusSeconds(1)))
                .expirationTime(Date.from(now.plus(LIFETIME)));
        claims.forEach((claim, value) -> set.claim(claim, value instanceof Instant time ? Date.from(time) : value));
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), set.build());
        try {
            jwt.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of the test cannot sign", e);
        }
        return jwt.serialize();
    }
}
