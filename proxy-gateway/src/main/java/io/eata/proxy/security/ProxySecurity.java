package io.eata.proxy.security;

import io.eata.contracts.problem.ProblemCode;
import io.eata.proxy.problem.ProblemAnswers;
import io.eata.proxy.routing.RoutedPaths;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Three kinds of paths. The replica needs a token. What is routed passes no filter of this proxy but the firewall: the service
 * behind decides. Of the rest only what is named here is open, and the remainder is not there.
 */
@Configuration(proxyBeanMethods = false)
class ProxySecurity {

    private static final String[] FRONT_DOOR = {
        "/",
        "/status",
        "/advisor",
        "/territories",
        "/verify",
        "/proxies",
        "/proxies/self",
        "/design/**",
        "/favicon.ico",
        "/robots.txt",
        "/error"
    };

    @Bean
    @Order(1)
    SecurityFilterChain withToken(HttpSecurity http, JwtAuthenticationConverter converter, ProblemAnswers answers) {
        AuthenticationEntryPoint notAuthenticated = (request, response, e) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            answers.write(response, ProblemCode.NOT_AUTHENTICATED, "");
        };
        AccessDeniedHandler notAllowed = (request, response, e) -> answers.write(response, ProblemCode.NOT_ALLOWED, "");
        http.securityMatcher("/replica/**", "/actuator/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole("ICC_OPERATIONS")
                .anyRequest()
                .authenticated());
        stateless(http);
        http.exceptionHandling(
                failing -> failing.authenticationEntryPoint(notAuthenticated).accessDeniedHandler(notAllowed));
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(notAuthenticated)
                .accessDeniedHandler(notAllowed)
                .jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                .withObjectPostProcessor(whenTokensCannotBeVerified(notAuthenticated, answers)));
        return http.build();
    }

    /**
     * A key that nobody has heard of is the token's fault, also when identity is no longer asked for it; only without any key at all
     * it is ours.
     */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> whenTokensCannotBeVerified(
            AuthenticationEntryPoint notAuthenticated, ProblemAnswers answers) {
        return new ObjectPostProcessor<>() {
            @Override
            public <T extends BearerTokenAuthenticationFilter> T postProcess(T filter) {
                filter.setAuthenticationFailureHandler((request, response, e) -> {
                    if (e instanceof AuthenticationServiceException && !TokenKeys.isUnknownKey(e)) {
                        answers.write(
                                response,
                                ProblemCode.SERVICE_UNREACHABLE,
                                "Tokens cannot be verified without identity");
                    } else {
                        notAuthenticated.commence(request, response, e);
                    }
                });
                return filter;
            }
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain frontDoor(HttpSecurity http, ProblemAnswers answers) {
        http.securityMatcher(request -> !isRouted(request));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, FRONT_DOOR)
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, FRONT_DOOR)
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .anyRequest()
                .denyAll());
        stateless(http);
        http.headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(hsts -> {}));
        http.exceptionHandling(failing -> failing.authenticationEntryPoint((request, response, e) -> {
            var accepted = request.getHeader(HttpHeaders.ACCEPT);
            if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else {
                answers.write(response, ProblemCode.NOT_FOUND, "There is nothing at this address");
            }
        }));
        return http.build();
    }

    /** No cookie authenticates anybody here. */
    private static void stateless(HttpSecurity http) {
        http.csrf(csrf -> csrf.disable());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
    }

    private static boolean isRouted(HttpServletRequest request) {
        return RoutedPaths.serviceOf(RoutedPaths.segmentsOf(request.getServletPath()))
                .isPresent();
    }
}
