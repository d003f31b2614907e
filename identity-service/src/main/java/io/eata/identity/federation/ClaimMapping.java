package io.eata.identity.federation;

import io.eata.identity.account.Account;
import io.eata.identity.account.Organisation;
import io.eata.platform.security.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of a provider say what.
 *
 * @param role the claim whose values give the roles
 * @param roles from such a value, exactly as the provider writes it, to a role; values that are not here give none
 * @param region claim with the name of a region, if the provider knows it
 * @param office claim with the name of an office, if the provider knows it
 * @param name claim with the display name or badge number
 * @param email claim with the e-mail address
 */
public record ClaimMapping(
        String role,
        Map<String, Role> roles,
        @Nullable String region,
        @Nullable String office,
        String name,
        String email) {

    /** Roles that are mapped, at most. */
    public static final int MOST_ROLES = 50;

    private static final int LONGEST_NAME = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

    public ClaimMapping {
        roles = Map.copyOf(roles);
    }

    /** What this makes of somebody. */
    public Mapped of(OutsidePerson person) {
        var lacks = new ArrayList<Lack>();
        var given = EnumSet.noneOf(Role.class);
        for (var value : values(person, role)) {
            Optional.ofNullable(roles.get(value)).ifPresent(given::add);
        }
        if (given.isEmpty()) {
            lacks.add(values(person, role).isEmpty() ? Lack.NO_ROLE_CLAIM : Lack.NO_ROLE);
        }
        var address = first(person, email).map(Account::canonical).orElse("");
        if (!ADDRESS.matcher(address).matches()) {
            lacks.add(Lack.NO_EMAIL);
        }
        if (!lacks.isEmpty()) {
            return new Mapped.Lacking(lacks, List.copyOf(values(person, role)));
        }
        var called = first(person, name).orElse(address);
        return new Mapped.Known(
                address,
                called.length() > LONGEST_NAME ? called.substring(0, LONGEST_NAME) : called,
                given,
                named(person, region),
                named(person, office));
    }

    /** @throws IllegalArgumentException if a role is not one of the organisation's */
    public void requireOwnRolesOf(Organisation organisation) {
        organisation.requireOwn(roles.values());
    }

    private static @Nullable String named(OutsidePerson person, @Nullable String claim) {
        return claim == null
                ? null
                : first(person, claim)
                        .filter(value -> value.length() <= LONGEST_NAME)
                        .orElse(null);
    }

    private static Optional<String> first(OutsidePerson person, String claim) {
        return values(person, claim).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Collection<String> values(OutsidePerson person, String claim) {
        return person.claims().getOrDefault(claim, List.of());
    }

    /** What is missing in what a provider says. */
    public enum Lack {
        /** The provider did not send the claim that gives roles. */
        NO_ROLE_CLAIM,
        /** None of the values it sent is mapped to a role. */
        NO_ROLE,
        /** There is no e-mail address, or it is none. */
        NO_EMAIL
    }
}
