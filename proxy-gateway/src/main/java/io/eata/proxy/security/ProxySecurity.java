package io.eata.proxy.security;

import io.eata.contracts.problem.ProblemCode;
import io.eata.platform.security.UnverifiableTokens;
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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
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
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer, DPoP algs=\"ES256\"");
            answers.write(response, ProblemCode.NOT_AUTHENTICATED, "");
        };
        AuthenticationEntryPoint unreachable = (request, response, e) ->
                answers.write(response, ProblemCode.SERVICE_UNREACHABLE, "Tokens cannot be verified without identity");
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
                .dPoP(proofs -> proofs.authenticationFailureHandler(notAuthenticated::commence))
                .withObjectPostProcessor(UnverifiableTokens.answeredBy(notAuthenticated, unreachable)));
        return http.build();
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
