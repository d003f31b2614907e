package io.eata.identity.provider;

import io.eata.identity.authorization.SingleUseGrants;
import io.eata.identity.client.StoredKeyAssertions;
import io.eata.identity.token.AuthorizationSession;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;

/** The endpoints of the protocol, and only the ways of using them that this platform wants. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** Ways to prove or to ask that no client of this platform may use, so that none is there to be attacked. */
    private static final Set<Class<? extends AuthenticationProvider>> UNWANTED = Set.of(
            ClientSecretAuthenticationProvider.class,
            X509ClientCertificateAuthenticationProvider.class,
            OAuth2DeviceCodeAuthenticationProvider.class,
            OAuth2TokenExchangeAuthenticationProvider.class);

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http, StoredKeyAssertions assertions, SingleUseGrants singleUseGrants, Clock clock) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            restrict(server, assertions, singleUseGrants);
        });
        http.authorizeHttpRequests(requests -> requests.requestMatchers(Prompts::isSilent)
                .permitAll() // the protocol answers it with login_required, not with a login page
                .anyRequest()
                .authenticated());
        http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()));
        http.exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                new LoginUrlAuthenticationEntryPoint("/login"), Prompts::isAuthorizationRequest));
        http.addFilterBefore(new AssertedClientId(), AbstractPreAuthenticatedProcessingFilter.class);
        http.addFilterBefore(new LoginPrompt(clock), AuthorizationFilter.class);
        return http.build();
    }

    private static void restrict(
            OAuth2AuthorizationServerConfigurer server,
            StoredKeyAssertions assertions,
            SingleUseGrants singleUseGrants) {
        server.clientAuthentication(clients -> clients.authenticationProviders(ways -> {
            ways.removeIf(way -> UNWANTED.contains(way.getClass()));
            checkWithStoredKeys(ways, assertions);
        }));
        server.tokenEndpoint(tokens -> tokens.authenticationProviders(grants -> {
            grants.removeIf(grant -> UNWANTED.contains(grant.getClass()));
            singleUseGrants.wrap(grants);
        }));
        server.authorizationEndpoint(
                authorization -> authorization.authorizationRequestConverter(new AuthorizationSession()));
        server.authorizationServerMetadataEndpoint(metadata ->
                metadata.authorizationServerMetadataCustomizer(document -> document.claims(Discovery::describe)));
        server.oidc(oidc -> oidc.providerConfigurationEndpoint(discovery -> discovery.providerConfigurationCustomizer(
                        document -> document.claims(Discovery::describeOpenId)))
                .logoutEndpoint(logout -> logout.logoutResponseHandler(new ClientLogout())
                        .errorResponseHandler(ClientLogout::askThePerson)));
    }

    private static void checkWithStoredKeys(List<AuthenticationProvider> ways, StoredKeyAssertions assertions) {
        for (var way : ways) {
            if (way instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
                byAssertion.setJwtDecoderFactory(assertions);
            }
        }
    }
}
