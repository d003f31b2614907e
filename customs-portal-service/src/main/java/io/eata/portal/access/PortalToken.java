package io.eata.portal.access;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** The portal's own token, for work that goes on when nobody's request is behind it; kept until shortly before it ends. */
@Component
public final class PortalToken implements Supplier<String> {

    private static final String REGISTRATION = "portal-itself";
    private static final Duration BEFORE_END = Duration.ofSeconds(60);

    private final OAuth2AuthorizedClientManager tokens;
    private final OAuth2AuthorizeRequest request;

    PortalToken(ClientKey key, IdentityProvider identity) {
        var registrations = new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(OidcClient.CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(identity.tokenEndpoint())
                .build());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(
                OidcClient.with(key, identity, new RestClientClientCredentialsTokenResponseClient()));
        provider.setClockSkew(BEFORE_END);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider);
        tokens = manager;
        request = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(OidcClient.CLIENT)
                .build();
    }

    /**
     * A token that is good for a while yet.
     *
     * @throws org.springframework.security.oauth2.core.OAuth2AuthorizationException if identity gives none
     */
    @Override
    public String get() {
        var client = Objects.requireNonNull(tokens.authorize(request), "client credentials always authorize or throw");
        return client.getAccessToken().getTokenValue();
    }
}
