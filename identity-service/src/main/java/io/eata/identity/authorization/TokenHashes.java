package io.eata.identity.authorization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
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

    /** The same authorization with every code and token replaced by its hash; what was read from the store stays. */
    static OAuth2Authorization hide(OAuth2Authorization authorization) {
        return replace(authorization, value -> value.startsWith(PREFIX) ? value : of(value));
    }

    /** The same authorization with the token that has this hash as it was presented. */
    static OAuth2Authorization show(OAuth2Authorization authorization, String hash, String presented) {
        return replace(authorization, value -> value.equals(hash) ? presented : value);
    }

    private static OAuth2Authorization replace(OAuth2Authorization authorization, UnaryOperator<String> by) {
        var replaced = OAuth2Authorization.from(authorization);
        replaceCode(authorization, replaced, by);
        var access = authorization.getAccessToken();
        if (access != null) {
            var token = access.getToken();
            replaced.token(new OAuth2AccessToken(
                    token.getTokenType(),
                    by.apply(token.getTokenValue()),
                    token.getIssuedAt(),
                    token.getExpiresAt(),
                    token.getScopes()));
        }
        var refresh = authorization.getRefreshToken();
        if (refresh != null) {
            var token = refresh.getToken();
            replaced.token(
                    new OAuth2RefreshToken(by.apply(token.getTokenValue()), token.getIssuedAt(), token.getExpiresAt()));
        }
        var id = authorization.getToken(OidcIdToken.class);
        if (id != null) {
            var token = id.getToken();
            replaced.token(new OidcIdToken(
                    by.apply(token.getTokenValue()), token.getIssuedAt(), token.getExpiresAt(), token.getClaims()));
        }
        return replaced.build();
    }

    private static void replaceCode(
            OAuth2Authorization authorization, OAuth2Authorization.Builder replaced, UnaryOperator<String> by) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        if (code != null) {
            var token = code.getToken();
            replaced.token(new OAuth2AuthorizationCode(
                    by.apply(token.getTokenValue()),
                    requireNonNull(token.getIssuedAt()),
                    requireNonNull(token.getExpiresAt())));
        }
    }
}
