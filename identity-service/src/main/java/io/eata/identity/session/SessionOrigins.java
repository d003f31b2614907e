package io.eata.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes once where a session with a login in it comes from, however that login came about. */
public final class SessionOrigins extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication() != null
                && session.getAttribute(Origin.ATTRIBUTE) == null) {
            session.setAttribute(
                    Origin.ATTRIBUTE, Origin.of(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr()));
        }
        chain.doFilter(request, response);
    }
}
