package io.eata.proxy.security;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.eata.proxy.ServiceAddresses;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies tokens without asking anybody: identity's keys are fetched every five minutes, and those last seen do for half a
 * day while identity is out of reach.
 */
@Configuration(proxyBeanMethods = false)
class TokenKeys {

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int SIZE_LIMIT = 100_000;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration WAIT_FOR_FRESH = Duration.ofSeconds(5);
    private static final Duration REFRESH_AHEAD = Duration.ofMinutes(1);
    private static final Duration OUTAGE = Duration.ofHours(12);
    private static final Duration BETWEEN_UNKNOWN_KEYS = Duration.ofSeconds(5);
    private static final String AUDIENCE = "eata";

    @Bean
    JwtDecoder jwtDecoder(@Value("${eata.issuer}") String issuer, ServiceAddresses addresses)
            throws MalformedURLException {
        var address = URI.create(addresses.identityUrl() + "/oauth2/jwks").toURL();
        var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, SIZE_LIMIT);
        var keys = JWKSourceBuilder.<SecurityContext>create(address, retriever)
                .cache(FRESH.toMillis(), WAIT_FOR_FRESH.toMillis())
                .refreshAheadCache(REFRESH_AHEAD.toMillis(), false)
                .rateLimited(BETWEEN_UNKNOWN_KEYS.toMillis())
                .outageTolerant(OUTAGE.toMillis())
                .build();
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    /** Whether it is for a key that nobody knows that a token could not be verified: identity was asked often enough. */
    static boolean isUnknownKey(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(RateLimitReachedException.class::isInstance);
    }
}
