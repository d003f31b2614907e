package io.eata.identity.federation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Where a session here came from; kept in it, so that both end together.
 *
 * @param session the session there, if the provider names it
 * @param sealedHint what the provider wants to see again at the logout, sealed
 */
public record OutsideSession(
        String organisation,
        String issuer,
        String subject,
        @Nullable String session,
        @Nullable String sealedHint) implements Serializable {

    /** Its name in the session. */
    public static final String ATTRIBUTE = "eata.federation.session";

    /** Whether this is the session that a provider speaks of: the named one, or each of a person's if it names none. */
    public boolean is(String organisation, String issuer, @Nullable String subject, @Nullable String session) {
        return this.organisation.equals(organisation)
                && this.issuer.equals(issuer)
                && (subject == null || this.subject.equals(subject))
                && (session == null || session.equals(this.session))
                && (subject != null || session != null);
    }
}
