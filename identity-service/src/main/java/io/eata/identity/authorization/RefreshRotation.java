package io.eata.identity.authorization;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;

/**
 * A refresh token is good for one use. The client may repeat it for a moment, because an answer can be lost or two of its
 * requests can refresh at once; used again after that, it has been stolen, and the whole authorization is revoked
 * (RFC 9700, section 4.14.2).
 */
final class RefreshRotation implements AuthenticationProvider {

    /** How long a used refresh token may be repeated. */
    static final Duration REPEATABLE = Duration.ofSeconds(30);

    /** After this time since login the person logs in again, however often the tokens were refreshed. */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final AuthenticationProvider refreshGrant;
    private final RefreshTokens refreshTokens;
    private final OAuth2AuthorizationService authorizations;
    private final Clock clock;

    RefreshRotation(
            AuthenticationProvider refreshGrant,
            RefreshTokens refreshTokens,
            OAuth2AuthorizationService authorizations,
            Clock clock) {
        this.refreshGrant = refreshGrant;
        this.refreshTokens = refreshTokens;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        var refresh = (OAuth2RefreshTokenAuthenticationToken) request;
        var hash = TokenHashes.of(refresh.getRefreshToken());
        var now = clock.instant();
        var issued = refreshTokens.lock(hash);
        var authorization = issued.map(RefreshTokens.Issued::authorizationId)
                .map(authorizations::findById)
                .orElse(null);
        if (issued.isEmpty() || authorization == null || !isOf(refresh, authorization)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        var firstUsedAt = issued.get().firstUsedAt();
        if (firstUsedAt != null && firstUsedAt.plus(REPEATABLE).isBefore(now)) {
            revoke(authorization);
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        if (loggedInAt(authorization).plus(LONGEST_SESSION).isBefore(now)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        var tokens = refreshGrant.authenticate(request);
        if (firstUsedAt == null) {
            refreshTokens.markUsed(hash, now);
        }
        return tokens;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return refreshGrant.supports(authentication);
    }

    private void revoke(OAuth2Authorization authorization) {
        var refreshToken = authorization.getRefreshToken();
        if (refreshToken != null) {
            authorizations.save(OAuth2Authorization.from(authorization)
                    .invalidate(refreshToken.getToken())
                    .build());
        }
    }

    private static boolean isOf(OAuth2RefreshTokenAuthenticationToken refresh, OAuth2Authorization authorization) {
        return refresh.getPrincipal() instanceof OAuth2ClientAuthenticationToken client
                && client.getRegisteredClient() != null
                && client.getRegisteredClient().getId().equals(authorization.getRegisteredClientId());
    }

    private static Instant loggedInAt(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        var issuedAt = code == null ? null : code.getToken().getIssuedAt();
        return issuedAt == null ? Instant.EPOCH : issuedAt;
    }
}
