package io.eata.identity.authorization;

import java.time.Instant;
import java.util.List;

/** What the protocol's own store does not offer of the authorizations that it keeps. */
public interface AuthorizationRows {

    /**
     * Holds the authorization of a code for this transaction alone, if there is one, and keeps its person from being revoked until
     * the transaction ends.
     */
    void lockByCode(String codeHash);

    /** Waits until no token is being made for a person, and lets none be made until the transaction ends. */
    void holdPerson(String subject);

    /**
     * IDs of the authorizations that a person gave a client with an ID token, the latest first.
     *
     * @param most at most this many
     */
    List<String> withIdToken(String subject, String clientId, int most);

    /** Removes at most {@code most} authorizations of a person, at whichever client; returns their IDs. */
    List<String> removeOfPerson(String subject, int most);

    /** Removes at most {@code most} authorizations that a person gave one client; returns their IDs. */
    List<String> removeOfPersonAtClient(String subject, String clientId, int most);

    /** Removes at most {@code most} authorizations that a client has; returns their IDs. */
    List<String> removeOfClient(String clientId, int most);

    /** Removes at most {@code most} authorizations that were asked for in a session; returns their IDs. */
    List<String> removeOfSession(String sessionHash, int most);

    /** Removes at most {@code most} authorizations that have been worthless since before an instant; returns how many. */
    int forgetBefore(Instant before, int most);
}
