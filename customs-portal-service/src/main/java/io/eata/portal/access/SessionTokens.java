package io.eata.portal.access;

import io.eata.platform.http.TokenRelay;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.stereotype.Component;

/** The officer's own access token out of the session, refreshed if need be. */
@Component
final class SessionTokens implements TokenRelay {

    private final OAuth2AuthorizedClientManager clients;

    SessionTokens(OAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public Optional<String> currentToken() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new SessionEndedException("nobody is signed in");
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
