package io.eata.identity.federation.web;

import io.eata.identity.account.Organisations;
import io.eata.identity.federation.OutsidePerson;
import io.eata.identity.federation.ProviderTrouble;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Back from an OpenID provider, with an ID token that Spring Security has verified or without. */
@Component
final class OpenIdArrivals implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdArrivals.class);

    private final Organisations organisations;
    private final Arrivals arrivals;

    OpenIdArrivals(Organisations organisations, Arrivals arrivals) {
        this.organisations = organisations;
        this.arrivals = arrivals;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication vouched)
            throws IOException, ServletException {
        var slug = Slugs.of(request);
        var organisation = organisations.bySlug(slug);
        if (organisation.isEmpty() || !(vouched.getPrincipal() instanceof OidcUser user)) {
            arrivals.failed(request, response, slug, "answer");
            return;
        }
        var idToken = user.getIdToken();
        var person = new OutsidePerson(
                organisation.get().id(),
                String.valueOf(idToken.getIssuer()),
                String.valueOf(idToken.getSubject()),
                claims(idToken.getClaims()),
                Boolean.TRUE.equals(idToken.getEmailVerified()),
                idToken.getClaimAsString("sid"),
                idToken.getTokenValue());
        arrivals.arrive(
                request, response, organisation.get(), person, FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.info("A login by a provider failed: {}", failure.getMessage());
        arrivals.failed(request, response, Slugs.of(request), word(failure));
    }

    static String word(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderTrouble trouble && trouble.kind() == ProviderTrouble.Kind.UNREACHABLE
                    || cause instanceof org.springframework.web.client.ResourceAccessException) {
                return "unreachable";
            }
        }
        if (failure instanceof AuthenticationServiceException) {
            return "unreachable";
        }
        return failure instanceof OAuth2AuthenticationException oauth
                        && "access_denied".equals(oauth.getError().getErrorCode())
                ? "cancelled"
                : "answer";
    }

    /** Each claim as a list of words; what is nested deeper names no role. */
    private static Map<String, List<String>> claims(Map<String, Object> said) {
        var claims = new HashMap<String, List<String>>();
        said.forEach((name, value) -> {
            if (value instanceof Collection<?> several) {
                claims.put(name, several.stream().map(String::valueOf).toList());
            } else if (value instanceof Map<?, ?> nested) {
                nested.forEach((inner, deeper) -> {
                    if (deeper instanceof Collection<?> several) {
                        claims.put(
                                name + '.' + inner,
                                several.stream().map(String::valueOf).toList());
                    }
                });
            } else if (value != null) {
                claims.put(name, List.of(String.valueOf(value)));
            }
        });
        return claims;
    }
}
