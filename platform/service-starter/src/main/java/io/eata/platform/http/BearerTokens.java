package io.eata.platform.http;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The bearer token of the request under way. */
final class BearerTokens {

    private BearerTokens() {}

    static Optional<String> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(token.getToken().getTokenValue())
                : Optional.empty();
    }
}
