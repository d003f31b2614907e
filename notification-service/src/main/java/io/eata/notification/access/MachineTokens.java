package io.eata.notification.access;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/**
 * Access tokens of this service's own client: client credentials, the client proven by a JWT signed with its private key. A token
 * is kept until shortly before it ends; the key's file is read whenever a new one is asked for, so that it can be changed.
 */
final class MachineTokens implements Supplier<String> {

    private static final String REGISTRATION = "eata";
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final Duration BEFORE_END = Duration.ofSeconds(60);

    private final OAuth2AuthorizedClientManager tokens;
    private final OAuth2AuthorizeRequest request;

    MachineTokens(PlatformProperties properties) {
        var registration = ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(properties.client().id())
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(properties.identityUrl() + "/oauth2/token")
                .build();
        var registrations = new InMemoryClientRegistrationRepository(registration);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider(properties));
        this.tokens = manager;
        this.request = OAuth2AuthorizeRequest.withClientRegistrationId(REGISTRATION)
                .principal(properties.client().id())
                .build();
    }

    /** A token that is good for a while yet. */
    @Override
    public String get() {
        var client = Objects.requireNonNull(tokens.authorize(request), "client credentials always authorize or throw");
        return client.getAccessToken().getTokenValue();
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider provider(PlatformProperties properties) {
        var assertion = new NimbusJwtClientAuthenticationParametersConverter<OAuth2ClientCredentialsGrantRequest>(
                _ -> key(properties.client().privateKey()));
        assertion.setJwtClientAssertionCustomizer(
                context -> context.getClaims().audience(List.of(properties.issuer())));
        var answers = new RestClientClientCredentialsTokenResponseClient();
        answers.addParametersConverter(request ->
                Objects.requireNonNull(assertion.convert(request), "the client is registered with this method"));
        answers.setRestClient(bounded());
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(answers);
        provider.setClockSkew(BEFORE_END);
        return provider;
    }

    private static RestClient bounded() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(READ);
        return RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static JWK key(Path file) {
        try {
            return JWK.parse(Files.readString(file)).toECKey();
        } catch (IOException e) {
            throw new UncheckedIOException("The client's private key cannot be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException("The client's private key is no JWK", e);
        }
    }
}
