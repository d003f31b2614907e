package io.eata.platform.test.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who may call an endpoint.
 *
 * @param open whether nobody needs a token
 * @param page whether it is a page for people who have logged in with a browser, and no interface for tokens;
 *     what is open and of a page is taken from whoever was shown its form
 * @param roles who may; empty only if it is open
 * @param owned whose object its path names, such as {@code association}: somebody of the same role and another organisation gets
 *     nothing of it
 */
public record AccessRule(
        boolean open,
        boolean page,
        Set<String> roles,
        @Nullable String owned) {

    private static final String OPEN = "open";
    private static final String FORM = "form";
    private static final String PAGE = "page";
    private static final String ANY = "ANY";

    public AccessRule {
        roles = Set.copyOf(roles);
        var unknown = new TreeSet<>(roles);
        unknown.removeAll(Cast.ROLES);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there are no roles " + unknown);
        }
        if (open != roles.isEmpty()) {
            throw new IllegalArgumentException("a rule says 'open' or names roles");
        }
    }

    /** Reads {@code open}, {@code form}, {@code page ANY}, {@code ISSUER}, {@code OFFICER ADMIN, of dealing} and the like. */
    static AccessRule parse(String text) {
        var parts = text.split(", of ", 2);
        var owned = parts.length == 2 ? parts[1].strip() : null;
        var words = new ArrayList<>(Arrays.asList(parts[0].strip().split(" +")));
        if (words.equals(List.of(OPEN)) || words.equals(List.of(FORM))) {
            return new AccessRule(true, words.contains(FORM), Set.of(), owned);
        }
        var page = words.remove(PAGE);
        return new AccessRule(false, page, words.equals(List.of(ANY)) ? Cast.ROLES : Set.copyOf(words), owned);
    }
}
