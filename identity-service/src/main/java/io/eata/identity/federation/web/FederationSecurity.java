package io.eata.identity.federation.web;

import io.eata.identity.federation.holder.HolderProvider;
import io.eata.identity.federation.holder.HolderProviders;
import io.eata.identity.federation.oidc.CodeExchange;
import io.eata.identity.federation.oidc.OutsideRegistrations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * The ways to providers and back. Whatever a provider says, nobody is logged in by it alone: the login is what {@link Arrivals}
 * make of it, so that nothing of these requests goes into the session by itself.
 */
@Configuration(proxyBeanMethods = false)
class FederationSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain federation(
            HttpSecurity http, OutsideRegistrations registrations, CodeExchange codes, OpenIdArrivals arrivals) {
        http.securityMatcher("/login/at/**", "/login/to/**", "/login/from/**", "/login/saml/**", "/login/outside/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        // These come from a provider's side; what counts of them is signed by it.
        http.csrf(csrf ->
                csrf.ignoringRequestMatchers("/login/saml/*/acs", "/login/saml/*/logout", "/login/outside/*/logout"));
        return ways(http, "/login/from/*", registrations, new RequestsOfOneProvider(slug -> slug), codes, arrivals);
    }

    @Bean
    @Order(1)
    SecurityFilterChain holderFederation(
            HttpSecurity http, HolderProviders providers, CodeExchange codes, HolderArrivals arrivals) {
        http.securityMatcher("/login/with/**", "/login/back/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return ways(
                http,
                "/login/back/*",
                providers,
                new RequestsOfOneProvider(HolderProvider::registration),
                codes,
                arrivals);
    }

    private static <H extends AuthenticationSuccessHandler & AuthenticationFailureHandler> SecurityFilterChain ways(
            HttpSecurity http,
            String back,
            ClientRegistrationRepository registrations,
            RequestsOfOneProvider sent,
            CodeExchange codes,
            H arrivals) {
        http.securityContext(
                context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()));
        http.oauth2Login(login -> login.loginPage("/login")
                .loginProcessingUrl(back)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(sent))
                .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(FederationSecurity::asTheIdTokenSays))
                .successHandler(arrivals)
                .failureHandler(arrivals));
        return http.build();
    }

    private static OidcUser asTheIdTokenSays(OidcUserRequest request) {
        var idToken = request.getIdToken();
        return new DefaultOidcUser(List.of(new OidcUserAuthority(idToken)), idToken);
    }

    /** A provider's access tokens are of no use here. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("NullAway") // the framework's own contract: nothing is null
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication person,
                HttpServletRequest request,
                HttpServletResponse response) {
            // not kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
            // never kept
        }
    }
}
