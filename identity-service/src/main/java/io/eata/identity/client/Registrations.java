package io.eata.identity.client;

import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The four kinds of client that the platform registers, and nothing in between. A client's ID is also its key. */
public final class Registrations {

    static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(10);
    static final Duration CODE_LIFE = Duration.ofMinutes(1);

    /** A person who did nothing for this long logs in again. */
    static final Duration REFRESH_TOKEN_LIFE = Duration.ofHours(2);

    private Registrations() {}

    /** A machine that acts for its own organisation, and proves itself with a key. */
    public static RegisteredClient machine(String id, String name) {
        return withKey(id, name).build();
    }

    /** A website with a server that keeps its people's tokens, and proves itself with a key. */
    public static RegisteredClient website(
            String id, String name, Set<String> redirectUris, Set<String> postLogoutRedirectUris) {
        return forPeople(withKey(id, name), redirectUris, postLogoutRedirectUris)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .build();
    }

    /** An app in the hands of its user, which can keep no secret and gets no refresh token. */
    public static RegisteredClient openWebsite(
            String id, String name, Set<String> redirectUris, Set<String> postLogoutRedirectUris) {
        return forPeople(of(id, name), redirectUris, postLogoutRedirectUris)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .build();
    }

    /** An app that is not the platform's own: people are asked whether they allow it what it asks for. */
    public static RegisteredClient outsideApplication(
            String id, String name, Set<String> redirectUris, Set<String> postLogoutRedirectUris) {
        return forPeople(of(id, name), redirectUris, postLogoutRedirectUris)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(true)
                        .build())
                .build();
    }

    private static RegisteredClient.Builder withKey(String id, String name) {
        return of(id, name)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.ES256)
                        .build());
    }

    private static RegisteredClient.Builder forPeople(
            RegisteredClient.Builder client, Set<String> redirectUris, Set<String> postLogoutRedirectUris) {
        return client.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(all -> all.addAll(redirectUris))
                .postLogoutRedirectUris(all -> all.addAll(postLogoutRedirectUris))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE);
    }

    private static RegisteredClient.Builder of(String id, String name) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientName(name)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .authorizationCodeTimeToLive(CODE_LIFE)
                        .accessTokenTimeToLive(ACCESS_TOKEN_LIFE)
                        .refreshTokenTimeToLive(REFRESH_TOKEN_LIFE)
                        .reuseRefreshTokens(false)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                        .build());
    }
}
