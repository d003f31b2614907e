package io.eata.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Begins a login. A form that was sent is kept and its page asked for again, which leads to the login and back; a part of a
 * page asks the browser to load the whole.
 */
final class ReturnToLogin implements AuthenticationEntryPoint {

    static final String LOGIN = "/oauth2/authorization/" + OidcClient.REGISTRATION;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if ("POST".equals(request.getMethod())) {
            askAgain(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + LOGIN);
        }
    }

    /** Keeps what was typed and shows the page of the same address. */
    static void askAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Typed.keep(request);
        response.sendRedirect(request.getRequestURI());
    }
}
