package io.eata.identity.authorization;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;

/** Lets of several requests with the same code one be first, whichever copies of the service they reach. */
final class CodeOnce implements AuthenticationProvider {

    private final AuthenticationProvider codeGrant;
    private final AuthorizationRows authorizations;

    CodeOnce(AuthenticationProvider codeGrant, AuthorizationRows authorizations) {
        this.codeGrant = codeGrant;
        this.authorizations = authorizations;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        var codeRequest = (OAuth2AuthorizationCodeAuthenticationToken) request;
        authorizations.lockByCode(TokenHashes.of(codeRequest.getCode()));
        return codeGrant.authenticate(request);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return codeGrant.supports(authentication);
    }
}
