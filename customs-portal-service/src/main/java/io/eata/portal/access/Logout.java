package io.eata.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;

/** Ends the session at identity too (OpenID Connect RP-Initiated Logout), at the proxy the browser came through. */
final class Logout implements LogoutSuccessHandler {

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var portal = IdentityProvider.origin(request)
                .path(request.getContextPath() + "/")
                .build()
                .toUriString();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            response.sendRedirect(portal);
            return;
        }
        response.sendRedirect(
                UriComponentsBuilder.fromUriString(IdentityProvider.forBrowser(request, "/connect/logout"))
                        .queryParam("id_token_hint", "{hint}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(Map.of("hint", user.getIdToken().getTokenValue(), "back", portal))
                        .toUriString());
    }
}
