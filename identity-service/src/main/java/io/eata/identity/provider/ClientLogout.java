package io.eata.identity.provider;

import io.eata.identity.revocation.SessionTokens;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.util.StringUtils;

/** Ends the session at a client's wish, and goes where the client registered to go, or says that it is done. */
final class ClientLogout implements AuthenticationSuccessHandler {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    private final OidcLogoutAuthenticationSuccessHandler backToClient = new OidcLogoutAuthenticationSuccessHandler();
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();
    private final SessionTokens tokens;

    ClientLogout(SessionTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        var logout = (OidcLogoutAuthenticationToken) authentication;
        if (logout.isPrincipalAuthenticated()) {
            tokens.logout(request, response, (Authentication) logout.getPrincipal());
        }
        if (StringUtils.hasText(logout.getPostLogoutRedirectUri())) {
            backToClient.onAuthenticationSuccess(request, response, authentication);
            return;
        }
        if (logout.isPrincipalAuthenticated()) {
            session.logout(request, response, (Authentication) logout.getPrincipal());
        }
        REDIRECT.sendRedirect(request, response, "/logged-out");
    }

    /**
     * A wish that cannot be tied to this very session is the person's to confirm, and leads to no address that it names
     * (OpenID Connect RP-Initiated Logout 1.0, sections 2 and 6).
     */
    static void askThePerson(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        REDIRECT.sendRedirect(request, response, "/logout");
    }
}
