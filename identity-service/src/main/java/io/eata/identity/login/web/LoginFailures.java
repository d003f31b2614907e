package io.eata.identity.login.web;

import io.eata.identity.account.Account;
import io.eata.identity.login.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Takes a failed login back to the page, with what was typed and in one of few words: whether an account exists, is
 * disabled or has another password is all the same.
 */
final class LoginFailures implements AuthenticationFailureHandler {

    static final String WRONG = "wrong";
    static final String THROTTLED = "throttled";
    static final String EXPIRED = "expired";
    static final String UNAVAILABLE = "unavailable";

    private static final String FAILURE = "login.failure";
    private static final String TYPED = "login.typed";
    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        remember(
                request,
                switch (failure) {
                    case TooManyAttempts tooMany -> THROTTLED;
                    case InternalAuthenticationServiceException internal -> UNAVAILABLE;
                    default -> WRONG;
                });
        REDIRECT.sendRedirect(request, response, "/login");
    }

    static void remember(HttpServletRequest request, String failure) {
        var session = request.getSession();
        session.setAttribute(FAILURE, failure);
        var typed = request.getParameter("username");
        if (typed != null && typed.length() <= Account.LOGIN_LENGTH) {
            session.setAttribute(TYPED, typed);
        }
    }

    /** What is to be told on the page; told once. */
    static Optional<String> failure(@Nullable HttpSession session) {
        return take(session, FAILURE);
    }

    /** What was typed as login. */
    static Optional<String> typed(@Nullable HttpSession session) {
        return take(session, TYPED);
    }

    private static Optional<String> take(@Nullable HttpSession session, String name) {
        if (session == null || !(session.getAttribute(name) instanceof String value)) {
            return Optional.empty();
        }
        session.removeAttribute(name);
        return Optional.of(value);
    }
}
