package io.eata.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an officer whose account identity has ended, also on the pages that core is not asked for: each request asks
 * for a token that is good now.
 */
final class LivingSessions extends OncePerRequestFilter {

    private final SessionTokens tokens;
    private final ReturnToLogin login = new ReturnToLogin();

    LivingSessions(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = Officer.of(SecurityContextHolder.getContext().getAuthentication())
                .isPresent();
        if (!signedIn || !tokens.areOver()) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.clearContext();
        request.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        login.commence(request, response, new SessionAuthenticationException("ended at identity"));
    }
}
