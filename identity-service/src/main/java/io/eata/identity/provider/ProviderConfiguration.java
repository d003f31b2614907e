package io.eata.identity.provider;

import io.eata.identity.authorization.SingleUseGrants;
import io.eata.identity.client.StoredKeyAssertions;
import io.eata.identity.factor.FactorRule;
import io.eata.identity.federation.LeavingOutside;
import io.eata.identity.federation.OwnHosts;
import io.eata.identity.login.LoginDemands;
import io.eata.identity.revocation.SessionTokens;
import io.eata.identity.token.AuthorizationSession;
import io.eata.identity.token.PersonAtWork;
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
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2DeviceCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenExchangeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.X509ClientCertificateAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2DeviceCodeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2TokenExchangeAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.X509ClientCertificateAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The endpoints of the protocol, and only the ways of using them that this platform wants. */
@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    /** Ways to prove or to ask that no client of this platform may use, so that none is there to be attacked. */
    private static final Set<Class<?>> UNWANTED = Set.of(
            ClientSecretBasicAuthenticationConverter.class,
            ClientSecretPostAuthenticationConverter.class,
            ClientSecretAuthenticationProvider.class,
            X509ClientCertificateAuthenticationConverter.class,
            X509ClientCertificateAuthenticationProvider.class,
            OAuth2DeviceCodeAuthenticationConverter.class,
            OAuth2DeviceCodeAuthenticationProvider.class,
            OAuth2TokenExchangeAuthenticationConverter.class,
            OAuth2TokenExchangeAuthenticationProvider.class);

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http,
            StoredKeyAssertions assertions,
            SingleUseGrants singleUseGrants,
            SessionTokens sessionTokens,
            LeavingOutside leaving,
            FactorRule rule,
            LoginDemands demands,
            OwnHosts hosts,
            PersonAtWork personAtWork,
            Clock clock) {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            restrict(server, assertions, singleUseGrants, new ClientLogout(sessionTokens, leaving));
            server.oidc(oidc -> oidc.userInfoEndpoint(userInfo -> userInfo.userInfoMapper(personAtWork)));
        });
        http.authorizeHttpRequests(requests -> requests.requestMatchers(Prompts::isSilent)
                .permitAll() // the protocol answers it with login_required, not with a login page
                .anyRequest()
                .authenticated());
        http.oauth2ResourceServer(
                server -> server.jwt(Customizer.withDefaults()).dPoP(Customizer.withDefaults()));
        http.exceptionHandling(handling ->
                handling.defaultAuthenticationEntryPointFor(new LoginEntry(hosts), Prompts::isAuthorizationRequest));
        http.addFilterBefore(new AssertedClientId(), AbstractPreAuthenticatedProcessingFilter.class);
        http.exceptionHandling(handling -> handling.accessDeniedHandler(demands));
        http.addFilterAfter(new SilentRequests(rule, clock), SecurityContextHolderFilter.class);
        http.addFilterBefore(new LoginPrompt(rule, clock), AuthorizationFilter.class);
        return http.build();
    }

    private static void restrict(
            OAuth2AuthorizationServerConfigurer server,
            StoredKeyAssertions assertions,
            SingleUseGrants singleUseGrants,
            ClientLogout clientLogout) {
        server.clientAuthentication(clients -> clients.authenticationConverters(ProviderConfiguration::dropUnwanted)
                .authenticationProviders(ways -> {
                    dropUnwanted(ways);
                    checkWithStoredKeys(ways, assertions);
                }));
        server.tokenEndpoint(tokens -> tokens.accessTokenRequestConverters(ProviderConfiguration::dropUnwanted)
                .authenticationProviders(grants -> {
                    dropUnwanted(grants);
                    singleUseGrants.wrap(grants);
                }));
        server.authorizationEndpoint(authorization -> authorization
                .authorizationRequestConverter(new AuthorizationSession())
                .consentPage("/oauth2/consent")
                .authenticationProviders(ProviderConfiguration::askForEveryScope));
        server.authorizationServerMetadataEndpoint(metadata ->
                metadata.authorizationServerMetadataCustomizer(document -> document.claims(Discovery::describe)));
        server.oidc(oidc -> oidc.providerConfigurationEndpoint(discovery -> discovery.providerConfigurationCustomizer(
                        document -> document.claims(Discovery::describeOpenId)))
                .logoutEndpoint(logout ->
                        logout.logoutResponseHandler(clientLogout).errorResponseHandler(ClientLogout::askThePerson)));
    }

    /** Also for {@code openid} alone, which the framework would let pass: whoever has it acts with the person's roles. */
    private static void askForEveryScope(List<AuthenticationProvider> providers) {
        for (var provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider requests) {
                requests.setAuthorizationConsentRequired(ProviderConfiguration::isConsentOwed);
            }
        }
    }

    private static boolean isConsentOwed(OAuth2AuthorizationCodeRequestAuthenticationContext asked) {
        var given = asked.getAuthorizationConsent();
        var request = asked.getAuthorizationRequest();
        return asked.getRegisteredClient().getClientSettings().isRequireAuthorizationConsent()
                && (given == null || request == null || !given.getScopes().containsAll(request.getScopes()));
    }

    private static void dropUnwanted(List<?> parts) {
        parts.removeIf(part -> UNWANTED.contains(part.getClass()));
    }

    private static void checkWithStoredKeys(List<AuthenticationProvider> ways, StoredKeyAssertions assertions) {
        for (var way : ways) {
            if (way instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
                byAssertion.setJwtDecoderFactory(assertions);
            }
        }
    }
}
