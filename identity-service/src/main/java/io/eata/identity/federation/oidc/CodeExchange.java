package io.eata.identity.federation.oidc;

import com.nimbusds.jose.jwk.JWK;
import io.eata.identity.federation.OutsideCalls;
import io.eata.platform.keys.KeyRings;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Redeems a provider's code, proving this platform by the shared secret or by the current key of the ring {@code federation}. */
@Component
public final class CodeExchange implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    public static final String RING = "federation";

    private final RestClientAuthorizationCodeTokenResponseClient exchange =
            new RestClientAuthorizationCodeTokenResponseClient();

    CodeExchange(OutsideCalls calls, KeyRings rings) {
        var assertion = new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(
                registration -> currentKey(rings));
        exchange.addParametersConverter(grant -> {
            var parameters = ClientAuthenticationMethod.PRIVATE_KEY_JWT.equals(
                            grant.getClientRegistration().getClientAuthenticationMethod())
                    ? assertion.convert(grant)
                    : null;
            return parameters == null ? new LinkedMultiValueMap<>() : parameters;
        });
        exchange.setRestClient(calls.client()
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
    }

    private static JWK currentKey(KeyRings rings) {
        return rings.ring(RING).current();
    }

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest grant) {
        return exchange.getTokenResponse(grant);
    }
}
