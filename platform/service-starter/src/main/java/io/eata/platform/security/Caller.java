package io.eata.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who calls, as the access token says.
 *
 * @param subject stable id of the account or client
 * @param organisation id of the organisation; an association's is its code
 * @param territory customs territory, of customs callers only
 * @param country ISO country, of customs and association callers
 * @param name display name or badge number, of people only
 */
public record Caller(
        String subject,
        String organisation,
        OrganisationType organisationType,
        @Nullable String territory,
        @Nullable String country,
        Set<Role> roles,
        @Nullable String name) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** The caller of the request under way. */
    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new AccessDeniedException("no token");
    }

    /** The caller that a verified token names; a token without organisation is nobody's. */
    public static Caller of(Jwt token) {
        String organisation = token.getClaimAsString("org");
        String type = token.getClaimAsString("org_type");
        if (token.getSubject() == null || organisation == null || type == null) {
            throw new AccessDeniedException("the token names no organisation");
        }
        return new Caller(
                token.getSubject(),
                organisation,
                known(OrganisationType.values(), type)
                        .orElseThrow(() -> new AccessDeniedException("unknown kind of organisation")),
                token.getClaimAsString("territory"),
                token.getClaimAsString("country"),
                rolesOf(token),
                token.getClaimAsString("name"));
    }

    /** Whether the caller has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The customs territory of a customs caller; anybody else is refused. */
    public String customsTerritory() {
        if (organisationType != OrganisationType.CUSTOMS || territory == null) {
            throw new AccessDeniedException("not a customs account");
        }
        return territory;
    }

    /** The country of a caller that has one; anybody else is refused. */
    public String requiredCountry() {
        if (country == null) {
            throw new AccessDeniedException("the token names no country");
        }
        return country;
    }

    static Set<Role> rolesOf(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null
                ? Set.of()
                : roles.stream().flatMap(r -> known(Role.values(), r).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> Optional<E> known(E[] values, String name) {
        return Stream.of(values).filter(v -> v.name().equals(name)).findFirst();
    }
}
