package io.eata.identity.account;

import io.eata.platform.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an account to be.
 *
 * @param login as typed
 */
public record AccountWish(
        String login,
        String name,
        String locale,
        Set<Role> roles,
        @Nullable String region,
        @Nullable String office) {

    public AccountWish {
        login = Account.canonical(login);
        name = name.strip();
        roles = Set.copyOf(roles);
        region = region == null || region.isBlank() ? null : region.strip();
        office = office == null || office.isBlank() ? null : office.strip();
    }
}
