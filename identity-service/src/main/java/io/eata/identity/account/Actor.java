package io.eata.identity.account;

import io.eata.identity.audit.AuditLog;
import io.eata.platform.security.Role;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after accounts, and which.
 *
 * @param id of the account or client, for the audit log
 * @param organisation whose accounts, and no others
 * @param region if set, accounts of this region only
 * @param gives roles that may be given and taken; an account with any other role is not this actor's affair
 * @param occasion what each entry in the audit log says of it besides
 */
public record Actor(
        String id, String organisation, @Nullable String region, Set<Role> gives, Map<String, String> occasion) {

    private static final Set<Role> ALL_OF_CUSTOMS =
            Set.of(Role.OFFICER, Role.CONTROLLER, Role.REGIONAL_MANAGER, Role.ADMIN);

    /** All but administrators, within one region (domain.md, section 1, the permission matrix). */
    private static final Set<Role> OF_A_REGION = Set.of(Role.OFFICER, Role.CONTROLLER, Role.REGIONAL_MANAGER);

    private static final Set<Role> OF_A_COMPANY = Set.of(Role.HOLDER, Role.REPRESENTATIVE, Role.COMPANY_MANAGER);

    public Actor {
        gives = Set.copyOf(gives);
        occasion = Map.copyOf(occasion);
    }

    /** Somebody who does one thing, for no occasion in particular. */
    public Actor(String id, String organisation, @Nullable String region, Set<Role> gives) {
        this(id, organisation, region, gives, Map.of());
    }

    /** The roles that look after accounts, in Spring's words. */
    public static final String ANY =
            "hasAnyRole('ADMIN', 'REGIONAL_MANAGER', 'ASSOCIATION_ADMIN', 'COMPANY_MANAGER', 'ICC_OPERATIONS')";

    /** @param account whose roles say what it may; one of none of the roles above may look after nobody */
    public static Actor of(Account account) {
        var organisation = account.organisation().id();
        var id = account.id().toString();
        if (account.has(Role.ADMIN)) {
            return new Actor(id, organisation, null, ALL_OF_CUSTOMS);
        }
        if (account.has(Role.REGIONAL_MANAGER)) {
            // Without a region of its own it looks after none.
            var region = account.region();
            return new Actor(id, organisation, region == null ? "" : region, OF_A_REGION);
        }
        if (account.has(Role.ASSOCIATION_ADMIN)) {
            return new Actor(id, organisation, null, Set.of(Role.ISSUER, Role.ASSOCIATION_ADMIN));
        }
        if (account.has(Role.COMPANY_MANAGER)) {
            return new Actor(id, organisation, null, OF_A_COMPANY);
        }
        if (account.has(Role.ICC_OPERATIONS)) {
            return new Actor(id, organisation, null, Set.of(Role.ICC_OPERATIONS));
        }
        return new Actor(id, organisation, "", Set.of());
    }

    /** An organisation's own directory: what its administrator may do (SCIM). */
    public static Actor directory(String client, Organisation organisation) {
        return new Actor(
                client,
                organisation.id(),
                null,
                switch (organisation.type()) {
                    case CUSTOMS -> ALL_OF_CUSTOMS;
                    case ASSOCIATION -> Set.of(Role.ISSUER, Role.ASSOCIATION_ADMIN);
                    default -> Set.of();
                });
    }

    /** What happens by itself within an organisation, as its administrator might do it. */
    public static Actor platform(Organisation organisation) {
        return directory(AuditLog.PLATFORM, organisation);
    }

    /** The same, whose acts are part of an import. */
    public Actor inImport(UUID id) {
        return new Actor(this.id, organisation, region, gives, Map.of("import", id.toString()));
    }

    /** Whether the account is this actor's to look after. */
    public boolean looksAfter(Account account) {
        return account.organisation().id().equals(organisation)
                && account.state() != AccountState.ERASED
                && gives.containsAll(account.roles())
                && covers(account.region());
    }

    boolean covers(@Nullable String accountRegion) {
        return region == null || region.equals(accountRegion);
    }
}
