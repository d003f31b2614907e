package io.eata.identity.federation.oidc;

import io.eata.identity.federation.OutsideCalls;
import io.eata.identity.federation.ProviderSecrets;
import io.eata.identity.federation.ProviderTrouble;
import io.eata.identity.federation.ProviderTrouble.Kind;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.holder.HolderProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** OpenID providers as their discovery documents describe them; a document is believed for ten minutes. */
@Component
public final class OpenIdProviders {

    private static final Duration BELIEVED = Duration.ofMinutes(10);
    private static final int MOST = 1_000;
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";
    private static final List<String> ENDPOINTS = List.of("authorization_endpoint", "token_endpoint", "jwks_uri");

    private final OutsideCalls calls;
    private final ProviderSecrets secrets;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    OpenIdProviders(OutsideCalls calls, ProviderSecrets secrets, JsonMapper json, Clock clock) {
        this.calls = calls;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The provider as Spring Security wants it.
     *
     * @param slug where the organisation's people log in; the provider sends them back to {@code /login/from/SLUG}
     * @throws ProviderTrouble if it cannot be asked, or answers something else than it should
     */
    public ClientRegistration registration(SsoProvider provider, String slug) {
        return believed(
                provider.organisation() + ' ' + provider.version() + ' ' + slug, () -> describe(provider, slug));
    }

    /**
     * A provider of holders as Spring Security wants it; it sends them back to {@code /login/back/NAME}.
     *
     * @throws ProviderTrouble if it cannot be asked, or answers something else than it should
     */
    public ClientRegistration registration(HolderProvider provider) {
        return believed(
                provider.registration(),
                () -> described(
                        provider.issuer(),
                        registration -> registration
                                .registrationId(provider.registration())
                                .clientId(provider.clientId())
                                .redirectUri("{baseUrl}/login/back/" + provider.name())
                                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                                .clientSecret(provider.secret())));
    }

    private ClientRegistration believed(String key, Supplier<ClientRegistration> description) {
        var now = clock.instant();
        var known = read.get(key);
        if (known != null && known.until().isAfter(now)) {
            return known.registration();
        }
        var fresh = description.get();
        if (read.size() >= MOST) {
            read.clear();
        }
        read.put(key, new Read(fresh, now.plus(BELIEVED)));
        return fresh;
    }

    /** The discovery document, asked anew. */
    public Document document(SsoProvider provider) {
        return document(provider.address());
    }

    private Document document(String issuer) {
        var address = (issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer) + WELL_KNOWN;
        var fetched = calls.fetch(address);
        Map<String, Object> claims;
        try {
            claims = json.readValue(fetched.body(), new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JacksonException e) {
            throw new ProviderTrouble(Kind.ANSWER, address + " is no discovery document", e);
        }
        if (!issuer.equals(claims.get("issuer"))) {
            throw new ProviderTrouble(
                    Kind.OTHER_ISSUER,
                    "the provider calls itself " + claims.get("issuer") + "; enter exactly that as issuer");
        }
        for (var endpoint : ENDPOINTS) {
            if (!(claims.get(endpoint) instanceof String value)) {
                throw new ProviderTrouble(Kind.ANSWER, "the discovery document names no " + endpoint);
            }
            calls.callable(value);
        }
        return new Document(claims, fetched.serverTime());
    }

    private ClientRegistration describe(SsoProvider provider, String slug) {
        return described(provider.address(), registration -> {
            registration
                    .registrationId(slug)
                    .clientId(String.valueOf(provider.clientId()))
                    .redirectUri("{baseUrl}/login/from/{registrationId}");
            var sealed = provider.sealedSecret();
            if (provider.proof() == SsoProvider.Proof.SECRET && sealed != null) {
                registration
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .clientSecret(secrets.open(sealed));
            } else {
                registration.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
            }
        });
    }

    private ClientRegistration described(String issuer, Consumer<ClientRegistration.Builder> own) {
        var claims = document(issuer).claims();
        try {
            var registration = ClientRegistrations.fromOidcConfiguration(claims)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .scope("openid", "profile", "email")
                    .userNameAttributeName("sub");
            own.accept(registration);
            return registration.build();
        } catch (IllegalArgumentException | org.springframework.security.oauth2.core.OAuth2AuthenticationException e) {
            throw new ProviderTrouble(Kind.ANSWER, "the discovery document cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * What a provider says about itself.
     *
     * @param serverTime what its clock said, if it did
     */
    public record Document(
            Map<String, Object> claims, @Nullable Instant serverTime) {}

    private record Read(ClientRegistration registration, Instant until) {}
}
