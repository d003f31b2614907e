package io.eata.identity.account;

import io.eata.platform.security.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A person who can log in.
 *
 * @param id stable; the subject of the person's tokens
 * @param login e-mail address in lower case
 * @param name display name or badge number
 * @param locale BCP 47 tag of the language the person reads
 */
public record Account(
        UUID id,
        String login,
        String name,
        String locale,
        Organisation organisation,
        Set<Role> roles,
        boolean enabled) {

    /** Longest e-mail address that exists (RFC 5321). */
    public static final int LOGIN_LENGTH = 254;

    /** @throws IllegalArgumentException if a role belongs to another type of organisation, or the login is not canonical */
    public Account {
        roles = Set.copyOf(roles);
        organisation.requireOwn(roles);
        if (!login.equals(canonical(login)) || login.isEmpty() || login.length() > LOGIN_LENGTH) {
            throw new IllegalArgumentException("a login is an e-mail address in lower case");
        }
    }

    /** The one form in which a typed login is kept and compared. */
    public static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
