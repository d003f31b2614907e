package io.eata.identity.token;

import static java.util.Objects.requireNonNull;

import io.eata.identity.account.Account;
import io.eata.identity.account.Accounts;
import io.eata.identity.account.Organisation;
import io.eata.identity.client.ClientProfiles;
import io.eata.identity.factor.LoginStrength;
import io.eata.identity.revocation.Issuing;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * What a token says besides the protocol: for whom its subject acts, where, and as what, as it stands when the token is
 * issued. An account that was disabled gets no further tokens.
 */
@Component
class PlatformClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String AUDIENCE = "eata";
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final Set<OrganisationType> DECIDING = Set.of(OrganisationType.CUSTOMS, OrganisationType.ICC);

    private final Accounts accounts;
    private final ClientProfiles clients;
    private final Issuing issuing;

    PlatformClaims(Accounts accounts, ClientProfiles clients, Issuing issuing) {
        this.accounts = accounts;
        this.clients = clients;
        this.issuing = issuing;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
        var claims = context.getClaims();
        if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            issue(context, claims);
        }
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(storable(List.of(AUDIENCE)));
        } else {
            claims.claims(all -> all.computeIfPresent("iat", (name, issuedAt) -> {
                all.put("exp", ((Instant) issuedAt).plus(LIFE));
                return issuedAt;
            }));
            nameSession(context, claims);
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            describeClient(context, claims);
        } else {
            describePerson(context, claims);
        }
    }

    /** Which grant a token came from stands in its ID, so that it can be revoked with all others of the grant. */
    private void issue(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        Authentication person = requireNonNull(context.getPrincipal(), "a person's token has a principal");
        claims.claims(all -> {
            var now = (Instant) requireNonNull(all.get(JwtClaimNames.IAT));
            var issuedAt = issuing.admit(person.getName(), session(context), now);
            all.put(JwtClaimNames.IAT, issuedAt);
            all.computeIfPresent(JwtClaimNames.NBF, (name, before) -> issuedAt);
            var authorization = context.getAuthorization();
            if (authorization != null) {
                all.put(JwtClaimNames.JTI, authorization.getId() + '.' + UUID.randomUUID());
            }
        });
    }

    private void describeClient(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        var profile = clients.byRegisteredClientId(context.getRegisteredClient().getId())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT));
        describe(profile.organisation(), profile.roles(), claims);
    }

    private void describePerson(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        Authentication person = requireNonNull(context.getPrincipal(), "a person's token has a principal");
        var account = accounts.byId(UUID.fromString(person.getName()))
                .filter(Account::active)
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        describe(account.organisation(), account.roles(), claims);
        nameOf(account, context, claims);
        LoginStrength.of(person).ifPresent(strength -> {
            claims.claim("amr", storable(strength.amr()));
            claims.claim("acr", strength.acr());
            claims.claim("auth_time", Date.from(strength.at())); // one of the few kinds that can be stored
        });
    }

    /**
     * The client of a login greets its person in their language. To the services only those have a name whose name or badge the
     * record of what they decide shows.
     */
    private static void nameOf(Account account, JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        var forClient = !OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
        if (forClient || DECIDING.contains(account.organisation().type())) {
            claims.claim("name", account.name());
        }
        if (forClient) {
            claims.claim("locale", account.locale());
        }
    }

    private static void describe(Organisation organisation, Collection<Role> roles, JwtClaimsSet.Builder claims) {
        claims.claim("org", organisation.id());
        claims.claim("org_type", organisation.type().name());
        claimIfAny(claims, "territory", organisation.territory());
        claimIfAny(claims, "country", organisation.country());
        claims.claim("roles", storable(roles.stream().map(Role::name).sorted().toList()));
    }

    /** The claims are stored with the authorization, in a format that takes only few kinds of list. */
    private static List<String> storable(List<String> values) {
        return new ArrayList<>(values);
    }

    private static void claimIfAny(JwtClaimsSet.Builder claims, String name, @Nullable String value) {
        if (value != null) {
            claims.claim(name, value);
        }
    }

    /** Names the very session in which the code was asked for; the protocol would take the person's latest. */
    private static void nameSession(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        var session = session(context);
        if (session != null) {
            claims.claim("sid", session);
        }
    }

    private static @Nullable String session(JwtEncodingContext context) {
        var authorization = context.getAuthorization();
        OAuth2AuthorizationRequest request =
                authorization == null ? null : authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        return request == null
                ? null
                : (String) request.getAdditionalParameters().get(AuthorizationSession.PARAMETER);
    }
}
