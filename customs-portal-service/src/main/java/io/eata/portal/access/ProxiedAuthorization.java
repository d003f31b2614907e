package io.eata.portal.access;

import io.eata.platform.security.NeedsRecentLogin;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Sends the browser to identity at the address of the proxy it came through, with PKCE and in the page's language. */
final class ProxiedAuthorization implements OAuth2AuthorizationRequestResolver {

    /** In the session: the next login has to be one of just now. */
    static final String JUST_NOW = ProxiedAuthorization.class.getName() + ".justNow";

    private final OAuth2AuthorizationRequestResolver requests;

    ProxiedAuthorization(ClientRegistrationRepository registrations, String path) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, path);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.additionalParameters(all ->
                        all.put("ui_locales", LocaleContextHolder.getLocale().toLanguageTag()))));
        requests = resolver;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return proxied(requests.resolve(request), request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return proxied(requests.resolve(request, registrationId), request);
    }

    private static @Nullable OAuth2AuthorizationRequest proxied(
            @Nullable OAuth2AuthorizationRequest authorization, HttpServletRequest request) {
        if (authorization == null) {
            return null;
        }
        var proxied = OAuth2AuthorizationRequest.from(authorization)
                .authorizationUri(IdentityProvider.forBrowser(request, "/oauth2/authorize"));
        var session = request.getSession(false);
        if (session != null && session.getAttribute(JUST_NOW) != null) {
            session.removeAttribute(JUST_NOW);
            proxied.additionalParameters(all -> all.put("max_age", NeedsRecentLogin.SECONDS));
        }
        return proxied.build();
    }
}
