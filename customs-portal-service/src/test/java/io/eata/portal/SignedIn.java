package io.eata.portal;

import static java.util.Objects.requireNonNull;

import io.eata.platform.test.TestTokens;
import io.eata.portal.access.CustomsAuthorities;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A session as it is after a login at identity: the ID token's claims, and a token for core in the session. */
record SignedIn(ClientRegistrationRepository registrations, Map<String, Object> claims) {

    static SignedIn officer(
            ClientRegistrationRepository registrations, String territory, String country, String... roles) {
        return new SignedIn(
                registrations,
                Map.of(
                        "sub",
                        String.join("-", roles).toLowerCase() + "." + country,
                        "iss",
                        "http://identity.test/identity",
                        "org",
                        "CUSTOMS-" + country,
                        "org_type",
                        "CUSTOMS",
                        "territory",
                        territory,
                        "country",
                        country,
                        "name",
                        "Noor Weiss",
                        "roles",
                        List.of(roles)));
    }

    static SignedIn holder(ClientRegistrationRepository registrations) {
        return new SignedIn(
                registrations,
                Map.of(
                        "sub",
                        "holder",
                        "iss",
                        "http://identity.test/identity",
                        "org",
                        "ALPENFILM",
                        "org_type",
                        "COMPANY",
                        "name",
                        "Noa Keller",
                        "roles",
                        List.of("HOLDER", "CONTROLLER")));
    }

    /** The same officer, of whom identity's userinfo says a region. */
    SignedIn worksIn(String region) {
        var more = new HashMap<>(claims);
        more.put("sub", claims.get("sub") + "." + region);
        more.put("region", region);
        return new SignedIn(registrations, more);
    }

    void enter(HttpServletRequest request) {
        var now = Instant.now();
        var inToken = new HashMap<>(claims);
        inToken.remove("region");
        var idToken = new OidcIdToken("id-token", now, now.plusSeconds(600), inToken);
        var authorities = new CustomsAuthorities().mapAuthorities(List.of(new OidcUserAuthority(idToken)));
        var subject = requireNonNull(idToken.getSubject());
        var user = new DefaultOidcUser(authorities, idToken, new OidcUserInfo(claims));
        var authentication = new OAuth2AuthenticationToken(user, authorities, "eata");
        request.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(authentication));
        var registration = registrations.findByRegistrationId("eata");
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, TestTokens.token(subject).value(), now, now.plusSeconds(600));
        new HttpSessionOAuth2AuthorizedClientRepository()
                .saveAuthorizedClient(
                        new OAuth2AuthorizedClient(requireNonNull(registration), subject, token),
                        authentication,
                        request,
                        new MockHttpServletResponse());
    }
}
