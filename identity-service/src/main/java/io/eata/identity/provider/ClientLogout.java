package io.eata.identity.provider;

import io.eata.identity.federation.LeavingOutside;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the session at a client's wish, and goes where the client registered to go, or says that it is done. */
final class ClientLogout implements AuthenticationSuccessHandler {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    private final OidcLogoutAuthenticationSuccessHandler backToClient = new OidcLogoutAuthenticationSuccessHandler();
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();
    private final SessionTokens tokens;
    private final LeavingOutside leaving;

    ClientLogout(SessionTokens tokens, LeavingOutside leaving) {
        this.leaving = leaving;
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
        var outside = leaving.of(request.getSession(false));
        if (outside.isPresent() && logout.isPrincipalAuthenticated()) {
            session.logout(request, response, (Authentication) logout.getPrincipal());
            var onward = onward(request, logout);
            response.sendRedirect(
                    leaving.address(request, outside.get(), onward).orElse(onward));
            return;
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

    /** Where the client wants the browser, which the framework has checked, or the page that says that it is done. */
    private static String onward(HttpServletRequest request, OidcLogoutAuthenticationToken logout) {
        var registered = logout.getPostLogoutRedirectUri();
        if (registered == null || !StringUtils.hasText(registered)) {
            return request.getContextPath() + "/logged-out";
        }
        var state = logout.getState();
        return state == null
                ? registered
                : UriComponentsBuilder.fromUriString(registered)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(state)
                        .toUriString();
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
