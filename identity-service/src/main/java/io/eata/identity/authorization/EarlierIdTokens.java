package io.eata.identity.authorization;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;

/**
 * Finds the authorization of an ID token that a refresh has replaced since. A portal logs its user out with the ID token it
 * got at login, hours and many refreshes ago.
 */
@Component
class EarlierIdTokens {

    /** One person is hardly logged in to one client in more places at once. */
    private static final int PLACES = 20;

    private final NimbusJwtDecoder decoder;
    private final AuthorizationRows authorizations;

    EarlierIdTokens(JWKSource<SecurityContext> signingKeys, AuthorizationRows authorizations) {
        decoder = NimbusJwtDecoder.withJwkSource(signingKeys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        // An expired ID token still tells whose session is meant (OpenID Connect RP-Initiated Logout 1.0, section 4).
        decoder.setJwtValidator(idToken -> OAuth2TokenValidatorResult.success());
        this.authorizations = authorizations;
    }

    Optional<OAuth2Authorization> find(String idToken, Function<String, @Nullable OAuth2Authorization> byId) {
        return decoded(idToken).flatMap(token -> sameSession(token, byId));
    }

    private Optional<OAuth2Authorization> sameSession(
            Jwt idToken, Function<String, @Nullable OAuth2Authorization> byId) {
        var session = idToken.getClaimAsString("sid");
        var client = idToken.getClaimAsString("azp");
        var subject = idToken.getSubject();
        if (session == null || client == null || subject == null) {
            return Optional.empty();
        }
        return authorizations.withIdToken(subject, client, PLACES).stream()
                .flatMap(id -> Optional.ofNullable(byId.apply(id)).stream())
                .filter(authorization -> Objects.equals(session, session(authorization)))
                .findFirst();
    }

    private static @Nullable String session(OAuth2Authorization authorization) {
        var idToken = authorization.getToken(OidcIdToken.class);
        return idToken == null ? null : idToken.getToken().getClaimAsString("sid");
    }

    private Optional<Jwt> decoded(String idToken) {
        try {
            return Optional.of(decoder.decode(idToken));
        } catch (JwtException e) {
            return Optional.empty();
        }
    }
}
