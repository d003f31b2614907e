package io.eata.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies tokens with identity's keys, which are looked up again every half minute; those last seen do for half a day while
 * identity is out of reach.
 */
final class TokenKeys {

    /** With {@link VerifiedTokens#LONGEST} a minute: so long may a key that was withdrawn still be believed. */
    static final Times TIMES = new Times(
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofHours(12),
            Duration.ofSeconds(5));

    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 2_000;
    private static final int SIZE_LIMIT = 100_000;
    private static final String AUDIENCE = "eata";

    private TokenKeys() {}

    /**
     * @param fresh how long keys are taken without asking again
     * @param patience the longest wait for keys that somebody else is fetching
     * @param ahead how long before its end a key set is fetched anew, in the background; zero for never
     * @param outage how long the last keys do while identity is away
     * @param between two questions for keys that are not in the set
     */
    record Times(Duration fresh, Duration patience, Duration ahead, Duration outage, Duration between) {}

    /** Believes tokens of the issuer for the platform (audience {@code eata}) that a key of the set signed with ES256. */
    static JwtDecoder decoder(String issuer, URI keySet, Times times) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys(keySet, times))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<Collection<String>>(
                        "aud", audience -> audience != null && audience.contains(AUDIENCE))));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(URI keySet, Times times) {
        try {
            var retriever = new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, SIZE_LIMIT);
            var builder = JWKSourceBuilder.<SecurityContext>create(keySet.toURL(), retriever)
                    .cache(times.fresh().toMillis(), times.patience().toMillis())
                    .rateLimited(times.between().toMillis())
                    .outageTolerant(times.outage().toMillis());
            return times.ahead().isZero()
                    ? builder.refreshAheadCache(false).build()
                    : builder.refreshAheadCache(times.ahead().toMillis(), false).build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("eata.identity-url is no address: " + keySet, e);
        }
    }

    /** Whether it is for a key that nobody knows that a token could not be verified: identity was asked often enough. */
    static boolean isUnknownKey(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(RateLimitReachedException.class::isInstance);
    }
}
