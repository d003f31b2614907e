package io.eata.portal.access;

import com.nimbusds.jwt.JWTParser;
import io.eata.platform.http.TokenRelay;
import io.eata.platform.security.RevokedTokens;
import io.eata.platform.security.TokenNames;
import java.text.ParseException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** The officer's own access token out of the session, refreshed if need be; a machine brings its token with each request. */
@Component
final class SessionTokens implements TokenRelay {

    private static final Logger LOG = LoggerFactory.getLogger(SessionTokens.class);

    private final OAuth2AuthorizedClientManager clients;
    private final RevokedTokens revoked;

    SessionTokens(OAuth2AuthorizedClientManager clients, RevokedTokens revoked) {
        this.clients = clients;
        this.revoked = revoked;
    }

    /**
     * Whether identity has ended what this session stands on: its token was revoked, or a fresh one is refused. While identity is
     * away nothing is known to have ended, and core asks no less of the token than it ever does.
     */
    boolean areOver() {
        try {
            return currentToken().filter(this::isRevoked).isPresent();
        } catch (SessionEndedException e) {
            return !(e.getCause() instanceof ClientAuthorizationException refusal)
                    || OAuth2ErrorCodes.INVALID_GRANT.equals(refusal.getError().getErrorCode());
        }
    }

    private boolean isRevoked(String token) {
        try {
            var claims = JWTParser.parse(token).getJWTClaimsSet();
            var issuedAt = claims.getIssueTime();
            return revoked.contain(TokenNames.of(
                    claims.getSubject(), claims.getJWTID(), issuedAt == null ? null : issuedAt.toInstant()));
        } catch (ParseException e) {
            return false; // what it is worth is for core to say
        } catch (JwtException e) {
            LOG.warn("What was revoked is not known: {}", e.getMessage());
            return false;
        }
    }

    @Override
    public Optional<String> currentToken() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new SessionEndedException("nobody is signed in");
        }
        if (authentication instanceof JwtAuthenticationToken machine) {
            return Optional.of(machine.getToken().getTokenValue());
        }
        try {
            var client = clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(OidcClient.REGISTRATION)
                    .principal(authentication)
                    .build());
            if (client == null) {
                throw new SessionEndedException("the session holds no token");
            }
            return Optional.of(client.getAccessToken().getTokenValue());
        } catch (ClientAuthorizationException e) {
            throw new SessionEndedException(
                    "the token could not be refreshed: " + e.getError().getErrorCode(), e);
        }
    }
}
