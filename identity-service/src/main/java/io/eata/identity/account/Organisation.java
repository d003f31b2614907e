package io.eata.identity.account;

import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a person or a machine acts for.
 *
 * @param id stable, such as {@code CUSTOMS-DE} or {@code CH-ALLIANCE}
 * @param territory the customs territory, such as {@code EU}; of customs administrations only
 * @param country ISO 3166-1 alpha-2; of a customs administration its member state
 * @param slug what its own login address ends with, such as {@code customs-de}
 * @param privatePerson a holder who is no company, and the only one in this organisation
 */
public record Organisation(
        String id,
        OrganisationType type,
        String name,
        @Nullable String territory,
        @Nullable String country,
        @Nullable String slug,
        boolean privatePerson) {

    /** An organisation without a login address of its own. */
    public Organisation(
            String id, OrganisationType type, String name, @Nullable String territory, @Nullable String country) {
        this(id, type, name, territory, country, null, false);
    }

    /** @throws IllegalArgumentException if the territory or country does not fit the type */
    public Organisation {
        if ((type == OrganisationType.CUSTOMS) != (territory != null)) {
            throw new IllegalArgumentException("customs administrations, and they alone, have a territory: " + id);
        }
        if ((type == OrganisationType.CUSTOMS || type == OrganisationType.ASSOCIATION) && country == null) {
            throw new IllegalArgumentException("customs administrations and associations have a country: " + id);
        }
    }

    /** Whether a role means something in this organisation. */
    public boolean knows(Role role) {
        return homes(role).contains(type);
    }

    /** @throws IllegalArgumentException if one of the roles belongs to another type of organisation */
    public void requireOwn(Collection<Role> roles) {
        for (var role : roles) {
            if (!knows(role)) {
                throw new IllegalArgumentException(role + " is not a role of " + type + " such as " + id);
            }
        }
    }

    /** A role means something within these types of organisation only. */
    private static Set<OrganisationType> homes(Role role) {
        return switch (role) {
            case OFFICER, CONTROLLER, REGIONAL_MANAGER, ADMIN -> Set.of(OrganisationType.CUSTOMS);
            case ISSUER, ASSOCIATION_ADMIN -> Set.of(OrganisationType.ASSOCIATION);
            case DIRECTORY -> Set.of(OrganisationType.CUSTOMS, OrganisationType.ASSOCIATION);
            case HOLDER, REPRESENTATIVE, COMPANY_MANAGER -> Set.of(OrganisationType.COMPANY);
            case ICC_OPERATIONS -> Set.of(OrganisationType.ICC);
            case NOTIFICATION, RECONCILIATION, PROXY, PORTAL, WALLET -> Set.of(OrganisationType.PLATFORM);
        };
    }
}
