package io.eata.identity.authorization;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Authorizations in PostgreSQL, with hashes in place of codes and tokens. What is found by a token has that token as it was
 * presented, and hashes for the others.
 */
@Component
class StoredAuthorizations implements OAuth2AuthorizationService {

    private final JdbcOAuth2AuthorizationService rows;
    private final RefreshTokens refreshTokens;
    private final EarlierIdTokens earlierIdTokens;
    private final EndedGrants endedGrants;

    StoredAuthorizations(
            JdbcOperations jdbc,
            RegisteredClientRepository clients,
            RefreshTokens refreshTokens,
            EarlierIdTokens earlierIdTokens,
            EndedGrants endedGrants) {
        rows = new JdbcOAuth2AuthorizationService(jdbc, clients);
        this.refreshTokens = refreshTokens;
        this.earlierIdTokens = earlierIdTokens;
        this.endedGrants = endedGrants;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        var hashed = TokenHashes.hide(authorization);
        rows.save(hashed);
        var refreshToken = hashed.getRefreshToken();
        if (refreshToken != null) {
            refreshTokens.add(refreshToken.getToken().getTokenValue(), hashed.getId());
        }
        var access = hashed.getAccessToken();
        if (access != null && access.isInvalidated()) {
            endedGrants.ended(hashed.getId(), tokenId(access));
        }
    }

    private static @Nullable String tokenId(OAuth2Authorization.Token<OAuth2AccessToken> access) {
        var claims = access.getClaims();
        return claims != null && claims.get(JwtClaimNames.JTI) instanceof String id ? id : null;
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.findById(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (type != null && OAuth2ParameterNames.STATE.equals(type.getValue())) {
            return rows.findByToken(token, type);
        }
        if (type != null && OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            return byRefreshToken(token);
        }
        var hash = TokenHashes.of(token);
        var found = rows.findByToken(hash, type);
        if (found != null) {
            return TokenHashes.show(found, hash, token);
        }
        if (type == null) {
            return byRefreshToken(token);
        }
        return OidcParameterNames.ID_TOKEN.equals(type.getValue())
                ? earlierIdTokens.find(token, rows::findById).orElse(null)
                : null;
    }

    /** A refresh token of the same authorization is found, and shown, even after a later one took its place. */
    private @Nullable OAuth2Authorization byRefreshToken(String token) {
        var found = refreshTokens
                .authorizationOf(TokenHashes.of(token))
                .map(rows::findById)
                .orElse(null);
        var current = found == null ? null : found.getRefreshToken();
        return found == null || current == null
                ? found
                : TokenHashes.show(found, current.getToken().getTokenValue(), token);
    }
}
