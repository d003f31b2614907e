package io.eata.portal.access;

import io.eata.platform.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Someone of a customs administration who has signed in.
 *
 * @param subject stable id of the account
 * @param name display name or badge number
 * @param territory customs territory, such as {@code EU}
 * @param country the administration within it, such as {@code DE}
 * @param region the region of the administration that the account belongs to, if it does to one
 * @param office code of the office where the account says its person works, if it says so
 */
public record Officer(
        String subject,
        String name,
        String territory,
        String country,
        Set<Role> roles,
        Optional<String> region,
        Optional<String> office) {

    private static final Set<Role> CUSTOMS_ROLES =
            Set.of(Role.OFFICER, Role.CONTROLLER, Role.REGIONAL_MANAGER, Role.ADMIN);
    private static final Set<Role> LOG_READERS = Set.of(Role.CONTROLLER, Role.ADMIN);

    public Officer {
        roles = Set.copyOf(roles);
    }

    /** The officer of the request under way; anybody else is refused. */
    public static Officer current() {
        return of(SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow(() -> new AccessDeniedException("not an officer of a customs administration"));
    }

    /** The officer behind a login, if it is one's: an account of a customs organisation with a role there. */
    public static Optional<Officer> of(@Nullable Authentication authentication) {
        if (authentication == null
                || !(authentication.getPrincipal() instanceof OidcUser user)
                || !"CUSTOMS".equals(user.getClaimAsString("org_type"))) {
            return Optional.empty();
        }
        var subject = user.getSubject();
        var territory = user.getClaimAsString("territory");
        var country = user.getClaimAsString("country");
        var roles = rolesOf(user.getClaimAsStringList("roles"));
        if (subject == null || territory == null || country == null || roles.isEmpty()) {
            return Optional.empty();
        }
        var name = user.getClaimAsString("name");
        return Optional.of(new Officer(
                subject,
                name == null ? subject : name,
                territory,
                country,
                roles,
                Optional.ofNullable(user.getClaimAsString("region")),
                Optional.ofNullable(user.getClaimAsString("office"))));
    }

    /** Logs are for controllers and administrators. */
    public boolean readsLogs() {
        return roles.stream().anyMatch(LOG_READERS::contains);
    }

    /** Statistics are for all but officers who are nothing else (domain.md, section 1, the permission matrix). */
    public boolean seesStatistics() {
        return readsLogs() || roles.contains(Role.REGIONAL_MANAGER);
    }

    /** Settings are for administrators. */
    public boolean administers() {
        return roles.contains(Role.ADMIN);
    }

    /** Officers, controllers and regional managers work within their region, if they have one; administrators anywhere. */
    public Optional<String> boundTo() {
        return administers() ? Optional.empty() : region;
    }

    /** Accounts are for administrators, and for regional managers those of their region. */
    public boolean looksAfterAccounts() {
        return administers() || roles.contains(Role.REGIONAL_MANAGER);
    }

    /** The roles that this officer may give (domain.md, section 1, the permission matrix). */
    public List<Role> givesRoles() {
        return Stream.of(Role.OFFICER, Role.CONTROLLER, Role.REGIONAL_MANAGER, Role.ADMIN)
                .filter(role -> role != Role.ADMIN || administers())
                .toList();
    }

    private static Set<Role> rolesOf(@Nullable List<String> names) {
        return names == null
                ? Set.of()
                : Stream.of(Role.values())
                        .filter(CUSTOMS_ROLES::contains)
                        .filter(role -> names.contains(role.name()))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
