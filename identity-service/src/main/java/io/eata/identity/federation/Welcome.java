package io.eata.identity.federation;

import java.util.List;
import java.util.UUID;

/** What comes of somebody whom a provider vouches for. */
public sealed interface Welcome {

    /** The account is there, as the provider says it should be. */
    record Entered(UUID account, Mapped.Known known) implements Welcome {}

    /**
     * No login.
     *
     * @param details values that the reason speaks of
     */
    record Refused(Reason reason, List<String> details) implements Welcome {

        public Refused {
            details = List.copyOf(details);
        }
    }

    /** Why somebody is not let in. */
    enum Reason {
        /** The provider did not send the claim that gives roles. */
        NO_ROLE_CLAIM,
        /** None of the values it sent is mapped to a role. */
        NO_ROLE,
        /** It sent no e-mail address. */
        NO_EMAIL,
        /** The address belongs to an account of another organisation. */
        ADDRESS_ELSEWHERE,
        /** The address belongs to an account here, and the provider does not vouch that it is this person's. */
        ADDRESS_UNVOUCHED,
        /** The address belongs to an administrator with a password here: the way back in is not taken over by an address. */
        ADDRESS_OF_ADMINISTRATOR,
        /** What the provider says does not make a whole account, such as a regional manager without a region. */
        INCOMPLETE,
        /** The account is shut. */
        DISABLED,
        /** This would take the role from the organisation's last administrator. */
        LAST_ADMINISTRATOR,
        /** The organisation does not log in with a provider (any more). */
        SWITCHED_OFF
    }
}
