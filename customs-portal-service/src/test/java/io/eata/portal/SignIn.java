package io.eata.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands in for the login at identity: a request with the header {@code As: EU/DE/OFFICER,ADMIN}, {@code As: EU/DE/OFFICER@Nord} or {@code As: holder} comes with a
 * session as it is after that login. Everything behind it, sessions in the database included, is the portal's own.
 */
@TestConfiguration(proxyBeanMethods = false)
class SignIn {

    static final String AS = "As";
    private static final int AFTER_SESSIONS = Integer.MIN_VALUE + 51;

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> signsIn(ClientRegistrationRepository registrations) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var who = who(registrations, request.getHeader(AS));
                if (who != null && !signedIn(request)) {
                    who.enter(request);
                }
                chain.doFilter(request, response);
            }
        });
        registration.setOrder(AFTER_SESSIONS);
        return registration;
    }

    private static boolean signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static SignedIn officer(
            ClientRegistrationRepository registrations, String territory, String country, String[] rolesAndRegion) {
        var officer = SignedIn.officer(registrations, territory, country, rolesAndRegion[0].split(",", -1));
        return rolesAndRegion.length == 1
                ? officer
                : officer.worksIn(URLDecoder.decode(rolesAndRegion[1], StandardCharsets.UTF_8));
    }

    private static @Nullable SignedIn who(ClientRegistrationRepository registrations, @Nullable String as) {
        if (as == null) {
            return null;
        }
        var parts = as.split("/", 3);
        return parts.length == 3
                ? officer(registrations, parts[0], parts[1], parts[2].split("@", 2))
                : SignedIn.holder(registrations);
    }
}
