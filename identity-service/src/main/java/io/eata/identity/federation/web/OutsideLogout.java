package io.eata.identity.federation.web;

import io.eata.identity.account.Organisations;
import io.eata.identity.federation.LeavingOutside;
import io.eata.identity.federation.OutsideSession;
import io.eata.identity.federation.ProviderSecrets;
import io.eata.identity.federation.ProviderTrouble;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProviders;
import io.eata.identity.federation.oidc.OpenIdProviders;
import io.eata.identity.federation.saml.SamlLogout;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads a browser whose session here has ended to the provider that it had begun with, and from there to where it wanted to go. */
@Component
final class OutsideLogout implements LeavingOutside {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideLogout.class);
    private static final String ONWARD = "eata.federation.onward";

    private final Organisations organisations;
    private final SsoProviders providers;
    private final OpenIdProviders openId;
    private final SamlLogout saml;
    private final ProviderSecrets secrets;

    OutsideLogout(
            Organisations organisations,
            SsoProviders providers,
            OpenIdProviders openId,
            SamlLogout saml,
            ProviderSecrets secrets) {
        this.organisations = organisations;
        this.providers = providers;
        this.openId = openId;
        this.saml = saml;
        this.secrets = secrets;
    }

    @Override
    public Optional<OutsideSession> of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(OutsideSession.ATTRIBUTE) instanceof OutsideSession outside
                ? Optional.of(outside)
                : Optional.empty();
    }

    @Override
    public Optional<String> address(HttpServletRequest request, OutsideSession session, String onward) {
        var slug = organisations.byId(session.organisation()).map(it -> String.valueOf(it.slug()));
        var provider = providers.of(session.organisation());
        if (slug.isEmpty() || provider.isEmpty()) {
            return Optional.empty();
        }
        try {
            var address = switch (provider.get().protocol()) {
                case OIDC -> openIdAddress(request, provider.get(), slug.get(), session);
                case SAML -> samlAddress(request, provider.get(), slug.get(), session);
            };
            address.ifPresent(it -> request.getSession(true).setAttribute(ONWARD, onward));
            return address;
        } catch (ProviderTrouble e) {
            LOG.info("The provider of {} cannot be told of a logout: {}", session.organisation(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Notes the session before it ends. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        of(request.getSession(false)).ifPresent(outside -> request.setAttribute(OutsideSession.ATTRIBUTE, outside));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var done = request.getContextPath() + "/logged-out";
        response.sendRedirect(
                request.getAttribute(OutsideSession.ATTRIBUTE) instanceof OutsideSession outside
                        ? address(request, outside, done).orElse(done)
                        : done);
    }

    /** Where a browser that is back from its provider goes on to. */
    static String onward(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ONWARD) instanceof String onward)) {
            return request.getContextPath() + "/logged-out";
        }
        session.removeAttribute(ONWARD);
        return onward;
    }

    private Optional<String> openIdAddress(
            HttpServletRequest request, SsoProvider provider, String slug, OutsideSession session) {
        var registration = openId.registration(provider, slug);
        var hint = session.sealedHint();
        if (!(registration.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint")
                        instanceof String place)
                || hint == null) {
            return Optional.empty();
        }
        return Optional.of(UriComponentsBuilder.fromUriString(place)
                .queryParam("id_token_hint", "{hint}")
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(Map.of(
                        "hint",
                        secrets.open(hint),
                        "client",
                        registration.getClientId(),
                        "back",
                        SamlWays.base(request) + "/login/outside/" + slug + "/left"))
                .toUriString());
    }

    private Optional<String> samlAddress(
            HttpServletRequest request, SsoProvider provider, String slug, OutsideSession session) {
        var format = session.sealedHint();
        return saml.request(
                provider,
                slug,
                SamlWays.base(request),
                session.subject(),
                format == null ? null : secrets.open(format),
                session.session());
    }
}
