package io.eata.identity.federation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a provider has vouched for.
 *
 * @param organisation whose provider it was
 * @param issuer the provider
 * @param subject who it is there, for good
 * @param claims what else it says, each with all its values
 * @param emailVouched whether the provider says that the address is this person's own
 * @param session the session there, if the provider names it
 * @param logoutHint what the provider wants to see again when the session is to end there
 */
public record OutsidePerson(
        String organisation,
        String issuer,
        String subject,
        Map<String, List<String>> claims,
        boolean emailVouched,
        @Nullable String session,
        @Nullable String logoutHint) {

    /** Longest subject and value that are looked at. */
    public static final int LONGEST = 2_000;

    public OutsidePerson {
        if (subject.isBlank() || subject.length() > LONGEST) {
            throw new IllegalArgumentException("a subject has between one and " + LONGEST + " characters");
        }
        claims = Map.copyOf(claims);
    }

    @Override
    public String toString() {
        return "OutsidePerson[" + organisation + ", " + issuer + "]";
    }
}
