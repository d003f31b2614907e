package io.eata.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** When core or identity no longer take the officer's token: sign in again, and find what was typed. */
@ControllerAdvice(annotations = Controller.class)
final class EndedSessions {

    @ExceptionHandler
    void ended(SessionEndedException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        signInAgain(request, response);
    }

    /** The same, and identity is told to ask although the browser has a session there. */
    @ExceptionHandler
    void stale(StaleLoginException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.getSession().setAttribute(ProxiedAuthorization.JUST_NOW, true);
        signInAgain(request, response);
    }

    private static void signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("POST".equals(request.getMethod())) {
            Typed.keep(request);
        }
        SecurityContextHolder.clearContext();
        request.getSession().removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        response.sendRedirect(request.getRequestURI());
    }
}
