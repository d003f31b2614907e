package io.eata.portal.access;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The portal as a client of identity: authorization code with PKCE, its own key instead of a secret, tokens in the session only. */
@Configuration(proxyBeanMethods = false)
class OidcClient {

    static final String REGISTRATION = "eata";
    static final String CLIENT = "customs-portal";
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** A token this close to its end is refreshed first, so that it lasts for the call it is used for. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    @Bean
    ClientRegistrationRepository clientRegistrations(IdentityProvider identity) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(CLIENT)
                .clientName("eATA")
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(List.of("openid", "profile"))
                .issuerUri(identity.issuer())
                // The browser is sent to the same path of its own proxy instead.
                .authorizationUri(identity.issuer() + "/oauth2/authorize")
                .tokenUri(identity.tokenEndpoint())
                .jwkSetUri(identity.keys())
                .userInfoUri(identity.userInfo())
                .userNameAttributeName("sub")
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        var factory = new OidcIdTokenDecoderFactory();
        factory.setJwsAlgorithmResolver(registration -> SignatureAlgorithm.ES256);
        return factory;
    }

    /** Asks identity once at each login where in the administration the officer works: tokens do not say it. */
    @Bean
    OidcUserService personsAtWork() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        var calls = new RestTemplate(requests);
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var asked = new DefaultOAuth2UserService();
        asked.setRestOperations(calls);
        var persons = new OidcUserService();
        persons.setOauth2UserService(asked);
        persons.setRetrieveUserInfo(request -> true);
        return persons;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens(
            ClientKey key, IdentityProvider identity) {
        return with(key, identity, new RestClientAuthorizationCodeTokenResponseClient());
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshedTokens(
            ClientKey key, IdentityProvider identity) {
        return with(key, identity, new RestClientRefreshTokenTokenResponseClient());
    }

    @Bean
    OAuth2AuthorizedClientManager authorizedClients(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository tokens,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshedTokens) {
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(refresh ->
                        refresh.accessTokenResponseClient(refreshedTokens).clockSkew(EARLY))
                .build());
        return manager;
    }

    static <
                    T extends AbstractOAuth2AuthorizationGrantRequest,
                    C extends AbstractRestClientOAuth2AccessTokenResponseClient<T>>
            C with(ClientKey key, IdentityProvider identity, C client) {
        var assertion = new NimbusJwtClientAuthenticationParametersConverter<T>(registration -> key.current());
        assertion.setJwtClientAssertionCustomizer(context -> context.getClaims().audience(List.of(identity.issuer())));
        client.addParametersConverter(grant -> {
            var parameters = assertion.convert(grant);
            return parameters == null ? new LinkedMultiValueMap<>() : parameters;
        });
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
