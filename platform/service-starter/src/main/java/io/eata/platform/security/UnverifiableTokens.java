package io.eata.platform.security;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Whose fault it is that a token could not be verified. A key that nobody has heard of is the token's, also when identity is no
 * longer asked for it; only without any key at all it is ours.
 */
public final class UnverifiableTokens {

    private UnverifiableTokens() {}

    /**
     * Sends a resource server's failures to where they belong.
     *
     * @param notAuthenticated answers for the token
     * @param unreachable answers for us
     */
    public static ObjectPostProcessor<BearerTokenAuthenticationFilter> answeredBy(
            AuthenticationEntryPoint notAuthenticated, AuthenticationEntryPoint unreachable) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler((request, response, e) -> {
                    boolean ours = e instanceof AuthenticationServiceException && !TokenKeys.isUnknownKey(e);
                    (ours ? unreachable : notAuthenticated).commence(request, response, e);
                });
                return filter;
            }
        };
    }
}
