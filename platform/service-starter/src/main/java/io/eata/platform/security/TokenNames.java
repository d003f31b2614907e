package io.eata.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.contracts.identity.RevocationList;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token can be revoked by: its subject (an account or a machine), the grant it came from, and itself. The names are hashes,
 * so that who is meant by a published one can be told only by somebody who holds the token.
 *
 * @param names hashes
 * @param issuedAt second since 1970; 0 if the token does not say
 */
public record TokenNames(Set<String> names, long issuedAt) {

    private static final int HASH_BYTES = 16;

    public TokenNames {
        names = Set.copyOf(names);
    }

    /** The names of a verified token. */
    public static TokenNames of(Jwt token) {
        return of(token.getSubject(), token.getId(), token.getIssuedAt());
    }

    /**
     * The names of a token with these claims.
     *
     * @param id the grant's ID, a dot and something at random; or random altogether
     */
    public static TokenNames of(@Nullable String subject, @Nullable String id, @Nullable Instant issuedAt) {
        var names = new HashSet<String>();
        if (subject != null) {
            names.add(subject(subject));
        }
        if (id != null) {
            names.add(token(id));
            var dot = id.indexOf('.');
            if (dot > 0) {
                names.add(grant(id.substring(0, dot)));
            }
        }
        return new TokenNames(names, issuedAt == null ? 0 : issuedAt.getEpochSecond());
    }

    /** Of all tokens of an account or a machine. */
    public static String subject(String subject) {
        return hash("subject " + subject);
    }

    /** Of all tokens that came from one login at one client. */
    public static String grant(String grantId) {
        return hash("grant " + grantId);
    }

    /** Of one token. */
    public static String token(String tokenId) {
        return hash("token " + tokenId);
    }

    /** Whether the list voids this token. */
    public boolean areVoidBy(RevocationList list) {
        for (var name : names) {
            var until = list.issuedUntil().get(name);
            if (until != null && issuedAt <= until) {
                return true;
            }
        }
        return false;
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this runtime has no SHA-256", e);
        }
    }
}
