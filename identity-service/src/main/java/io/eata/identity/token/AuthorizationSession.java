package io.eata.identity.token;

import io.eata.identity.authorization.SessionHash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Keeps with each authorization request the session it came in, as the hash that its ID tokens name as {@code sid}, so that
 * logging out with such a token ends this session and no other of the same person.
 */
public final class AuthorizationSession implements AuthenticationConverter {

    static final String PARAMETER = "io.eata.session";

    private final AuthenticationConverter requests = new OAuth2AuthorizationCodeRequestAuthenticationConverter();

    @Override
    public @Nullable Authentication convert(HttpServletRequest http) {
        if (!(requests.convert(http) instanceof OAuth2AuthorizationCodeRequestAuthenticationToken request)) {
            return null;
        }
        var session = http.getSession(false);
        var parameters = new HashMap<>(request.getAdditionalParameters());
        parameters.remove(PARAMETER);
        if (session != null) {
            parameters.put(PARAMETER, SessionHash.of(session.getId()));
        }
        return new OAuth2AuthorizationCodeRequestAuthenticationToken(
                request.getAuthorizationUri(),
                request.getClientId(),
                (Authentication) request.getPrincipal(),
                request.getRedirectUri(),
                request.getState(),
                request.getScopes(),
                parameters);
    }
}
