package io.eata.portal.transit;

/** Keeps the transits as the rule in {@code carnet} finds them. */
public interface TransitWatch {

    /** Finds out anew what became of a carnet's transits in one territory, from the log, inside the caller's transaction. */
    void look(long carnetId, String territory);

    /**
     * Looks at every transit that is open, and at openings that were never looked at.
     *
     * @return carnets looked at, each counted once per territory
     */
    long lookAtAll();
}
