package io.eata.identity.account;

import io.eata.platform.security.Role;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** What mail servers take unquoted; nothing that a page, a log or a mail's head could read as its own. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"\\p{C}]{1,64}@[^\\s@<>\"\\p{C}]{1,185}\\.[^\\s@<>\".\\p{C}]{2,63}");

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

    /** Whether letters can be sent to what was typed and somebody can log in with it. */
    public static boolean isAddress(String typed) {
        var login = canonical(typed);
        return login.length() <= LOGIN_LENGTH && ADDRESS.matcher(login).matches();
    }

    /** Whether a text can be shown and kept as a name: nothing in it is invisible or changes what stands beside it. */
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= NAME_LENGTH
                && text.codePoints().noneMatch(Account::isHidden);
    }

    /** Control characters, line ends, and what turns the direction of a text; joiners belong into names. */
    public static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    /** The one form in which a typed login is kept and compared. */
    public static String canonical(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
