package io.eata.identity.application;

import java.util.List;

/** What the framework's own store of consents does not offer. */
public interface Consents {

    /** Consents shown of a person; whoever has more withdraws some first. */
    int MOST = 100;

    /** What a person allowed, by the applications' names; at most {@value #MOST}. */
    List<Allowed> of(String subject);

    /** Removes all of a person. */
    void forget(String subject);

    /**
     * An application that a person allowed.
     *
     * @param id of the client
     */
    record Allowed(String id, String name, List<String> scopes) {

        public Allowed {
            scopes = List.copyOf(scopes);
        }
    }
}
