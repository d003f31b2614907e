package io.eata.identity.account;

import io.eata.platform.security.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who can log in, or could.
 *
 * @param id stable; the subject of the person's tokens
 * @param login e-mail address in lower case, unique on the platform
 * @param name display name or badge number, 1 to {@value #NAME_LENGTH} characters
 * @param locale BCP 47 tag of the language the person reads
 * @param region of a customs account: the region it works in, as the portal names it
 * @param office of a customs account: code of its default office
 */
public record Account(
        UUID id,
        String login,
        String name,
        String locale,
        Organisation organisation,
        Set<Role> roles,
        AccountState state,
        @Nullable String region,
        @Nullable String office) {

    /** Longest e-mail address that exists (RFC 5321). */
    public static final int LOGIN_LENGTH = 254;

    public static final int NAME_LENGTH = 200;
    public static final int REGION_LENGTH = 200;
    public static final int OFFICE_LENGTH = 40;

    /** @throws IllegalArgumentException if a role belongs to another type of organisation, or the login is not canonical */
    public Account {
        roles = Set.copyOf(roles);
        organisation.requireOwn(roles);
        if (!login.equals(canonical(login)) || login.isEmpty() || login.length() > LOGIN_LENGTH) {
            throw new IllegalArgumentException("a login is an e-mail address in lower case");
        }
    }

    /** Whether its owner may log in and act. */
    public boolean active() {
        return state == AccountState.ACTIVE;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** The same account in another state. */
    public Account in(AccountState other) {
        return new Account(id, login, name, locale, organisation, roles, other, region, office);
    }

    /** The one form in which a typed login is kept and compared. */
    public static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
