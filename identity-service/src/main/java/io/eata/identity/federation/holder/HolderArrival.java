package io.eata.identity.federation.holder;

import java.util.UUID;

/** What comes of a holder whom a provider vouches for. */
public sealed interface HolderArrival {

    /** The account that this identity is linked to. */
    record Entered(UUID account) implements HolderArrival {}

    /** Nobody here has this identity, nor the address: it may register. */
    record Stranger() implements HolderArrival {}

    /** There is an account with the address. An address alone takes over none: its owner logs in first. */
    record Owned() implements HolderArrival {}

    record Refused(Reason reason) implements HolderArrival {}

    /** Why somebody is not let in, or not linked. */
    enum Reason {
        /** People of customs, associations and ICC log in as their organisation has set it up. */
        NOT_A_HOLDER,
        /** The account is shut. */
        SHUT,
        /** The identity is linked to another account. */
        ELSEWHERE,
        /** The account has another identity of this provider. */
        ANOTHER
    }
}
