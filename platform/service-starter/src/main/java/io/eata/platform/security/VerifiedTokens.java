package io.eata.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers which tokens were verified: a signature costs more to check than a commit costs the database. Kept are the SHA-256 of
 * the token and what it says, until it expires and never longer than {@link #LONGEST}, so that what is withdrawn is soon refused.
 * Whether a token was revoked is asked each time, also of those that are remembered.
 * A token that was refused is verified again each time: nobody can fill this with what is not ours.
 */
final class VerifiedTokens implements JwtDecoder {

    /** Half a minute, as the keys: together a minute. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** Tokens in use within {@link #LONGEST} at one service; about 2 kB each. */
    static final int MOST = 4_096;

    private final JwtDecoder decoder;
    private final RevokedTokens revoked;
    private final Clock clock;
    private final Cache<ByteBuffer, Verified> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    VerifiedTokens(JwtDecoder decoder, RevokedTokens revoked, Clock clock) {
        this.decoder = decoder;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var key = digest(token);
        var now = clock.instant();
        var known = verified.getIfPresent(key);
        if (known != null && now.isBefore(known.until())) {
            refuseRevoked(known.names());
            return known.token();
        }
        var decoded = decoder.decode(token);
        var names = TokenNames.of(decoded);
        refuseRevoked(names);
        var expires = decoded.getExpiresAt();
        if (expires != null) {
            var longest = now.plus(LONGEST);
            verified.put(key, new Verified(decoded, names, expires.isBefore(longest) ? expires : longest));
        }
        return decoded;
    }

    private void refuseRevoked(TokenNames names) {
        if (revoked.contain(names)) {
            throw new BadJwtException("revoked");
        }
    }

    /** How many are kept, once what is over the bound is gone. */
    long size() {
        verified.cleanUp();
        return verified.estimatedSize();
    }

    private static ByteBuffer digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this runtime has no SHA-256", e);
        }
    }

    private record Verified(Jwt token, TokenNames names, Instant until) {}
}
