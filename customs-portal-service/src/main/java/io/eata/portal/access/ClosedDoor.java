package io.eata.portal.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Tells those who may not enter why, in words; a form that had been open for too long is shown again as it was typed. */
final class ClosedDoor implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (why instanceof CsrfException) {
            ReturnToLogin.askAgain(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        var page = Officer.of(SecurityContextHolder.getContext().getAuthentication())
                        .isPresent()
                ? "/not-your-role"
                : "/customs-only";
        request.getRequestDispatcher(page).forward(request, response);
    }
}
