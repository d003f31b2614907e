package io.eata.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import tools.jackson.databind.ObjectMapper;

/** What makes a chain of filters one for callers with tokens: no session, no cookie, and problems for answers. */
public final class TokenChain {

    private TokenChain() {}

    /**
     * Lets the chain believe the platform's access tokens, and nothing else. A token that is bound to a key (RFC 9449) is worth nothing
     * without a proof by that key, made for this very request; others are bearer tokens. Who may do what is said beside it.
     */
    public static void believe(HttpSecurity http, ObjectMapper json, JwtAuthenticationConverter converter) {
        var problems = new ProblemEntryPoints(json);
        http.csrf(csrf -> csrf.disable()); // no cookie authenticates anybody here
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.exceptionHandling(
                handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems));
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(problems)
                .accessDeniedHandler(problems)
                .jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                .dPoP(proofs -> proofs.authenticationFailureHandler(problems::commence))
                .withObjectPostProcessor(UnverifiableTokens.answeredBy(problems, problems::unreachable)));
    }
}
