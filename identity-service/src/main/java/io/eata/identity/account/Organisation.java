package io.eata.identity.account;

import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.util.Collection;
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
        return home(role) == type;
    }

    /** @throws IllegalArgumentException if one of the roles belongs to another type of organisation */
    public void requireOwn(Collection<Role> roles) {
        for (var role : roles) {
            if (!knows(role)) {
                throw new IllegalArgumentException(role + " is not a role of " + type + " such as " + id);
            }
        }
    }

    /** A role means something within one type of organisation only. */
    private static OrganisationType home(Role role) {
        return switch (role) {
            case OFFICER, CONTROLLER, REGIONAL_MANAGER, ADMIN -> OrganisationType.CUSTOMS;
            case ISSUER, ASSOCIATION_ADMIN -> OrganisationType.ASSOCIATION;
            case HOLDER, REPRESENTATIVE, COMPANY_MANAGER -> OrganisationType.COMPANY;
            case ICC_OPERATIONS -> OrganisationType.ICC;
            case NOTIFICATION, RECONCILIATION, PROXY, PORTAL, WALLET -> OrganisationType.PLATFORM;
        };
    }
}
