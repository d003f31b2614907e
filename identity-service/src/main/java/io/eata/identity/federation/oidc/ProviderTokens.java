package io.eata.identity.federation.oidc;

import io.eata.identity.federation.OutsideCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Verifies what providers sign, with the keys that each publishes; only signatures by a key pair count, whatever a provider
 * says that it could do.
 */
@Component
final class ProviderTokens implements JwtDecoderFactory<ClientRegistration> {

    private static final Set<SignatureAlgorithm> GOOD = Set.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.RS384,
            SignatureAlgorithm.RS512,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.PS384,
            SignatureAlgorithm.PS512,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384,
            SignatureAlgorithm.ES512);
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int MOST = 1_000;
    private static final ClaimTypeConverter TYPES =
            new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters());

    private final OutsideCalls calls;
    private final Clock clock;
    private final Map<String, NimbusJwtDecoder> idTokens = new ConcurrentHashMap<>();

    ProviderTokens(OutsideCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration provider) {
        if (idTokens.size() >= MOST) {
            idTokens.clear();
        }
        return idTokens.computeIfAbsent(
                provider.getRegistrationId()
                        + ' '
                        + provider.getClientId()
                        + ' '
                        + provider.getProviderDetails().getJwkSetUri()
                        + ' '
                        + provider.getProviderDetails().getIssuerUri(),
                key -> idTokens(provider));
    }

    /** Verifies logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6): signature, issuer and times. */
    JwtDecoder logoutTokens(ClientRegistration provider) {
        var decoder = decoder(provider, true);
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtIssuerValidator(
                        String.valueOf(provider.getProviderDetails().getIssuerUri()))));
        return decoder;
    }

    private NimbusJwtDecoder idTokens(ClientRegistration provider) {
        var decoder = decoder(provider, false);
        var claims = new OidcIdTokenValidator(provider);
        claims.setClock(clock);
        claims.setClockSkew(SKEW);
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<Jwt>(List.<OAuth2TokenValidator<Jwt>>of(times, claims)));
        decoder.setClaimSetConverter(TYPES);
        return decoder;
    }

    private NimbusJwtDecoder decoder(ClientRegistration provider, boolean anyType) {
        var keys = String.valueOf(provider.getProviderDetails().getJwkSetUri());
        var builder = NimbusJwtDecoder.withJwkSetUri(keys)
                .restOperations(calls.template())
                .jwsAlgorithms(algorithms -> algorithms.addAll(usedBy(provider)));
        if (anyType) {
            // Some providers call them logout+jwt, as the standard recommends, and some just JWT.
            builder.jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}));
        }
        return builder.validateType(!anyType).build();
    }

    private static Set<SignatureAlgorithm> usedBy(ClientRegistration provider) {
        var said =
                provider.getProviderDetails().getConfigurationMetadata().get("id_token_signing_alg_values_supported");
        var used = said instanceof List<?> names
                ? names.stream()
                        .map(name -> SignatureAlgorithm.from(String.valueOf(name)))
                        .filter(it -> it != null && GOOD.contains(it))
                        .collect(Collectors.toSet())
                : Set.<SignatureAlgorithm>of();
        return used.isEmpty() ? Stream.of(SignatureAlgorithm.RS256).collect(Collectors.toSet()) : used;
    }
}
