package io.eata.identity.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/**
 * What is stored in place of codes and tokens. They are long and random or signed, so a plain hash cannot be reversed, and
 * whoever reads the database can use none of them.
 */
final class TokenHashes {

    private static final String PREFIX = "sha256:";

    private TokenHashes() {}

    static String of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
            return PREFIX + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same authorization with every code and token replaced by its hash; one that was read from the store stays. */
    static OAuth2Authorization in(OAuth2Authorization authorization) {
        var hashed = OAuth2Authorization.from(authorization);
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            var token = code.getToken();
            hashed.token(new OAuth2AuthorizationCode(
                    kept(token.getTokenValue()),
                    requireNonNull(token.getIssuedAt()),
                    requireNonNull(token.getExpiresAt())));
        }
        var access = authorization.getAccessToken();
        if (access != null) {
            var token = access.getToken();
            hashed.token(new OAuth2AccessToken(
                    token.getTokenType(),
                    kept(token.getTokenValue()),
                    token.getIssuedAt(),
                    token.getExpiresAt(),
                    token.getScopes()));
        }
        var refresh = authorization.getRefreshToken();
        if (refresh != null) {
            var token = refresh.getToken();
            hashed.token(
                    new OAuth2RefreshToken(kept(token.getTokenValue()), token.getIssuedAt(), token.getExpiresAt()));
        }
        var id = authorization.getToken(OidcIdToken.class);
        if (id != null) {
            var token = id.getToken();
            hashed.token(new OidcIdToken(
                    kept(token.getTokenValue()), token.getIssuedAt(), token.getExpiresAt(), token.getClaims()));
        }
        return hashed.build();
    }

    private static String kept(String value) {
        return value.startsWith(PREFIX) ? value : of(value);
    }
}
