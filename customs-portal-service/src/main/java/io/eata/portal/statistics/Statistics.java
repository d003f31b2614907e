package io.eata.portal.statistics;

import java.util.List;

/** Counts of what stands in a territory. Nothing of another territory ever comes out of here. */
public interface Statistics {

    /** By what is counted. */
    enum Dimension {
        MONTH,
        HOME,
        OFFICE,
        TYPE
    }

    /** Transactions that stand, by the dimension: months in their order, all else the largest first, at most 200. */
    List<Counted> transactions(Dimension by, Asked asked);

    /** Waiting times by month. */
    List<Waited> waiting(Asked asked);

    /** Carnets to check, by home territory, the most first; of some offices those carnets that they dealt with. */
    List<Counted> potentialClaims(Asked asked);

    /** Carnets on hold in the territory, counted up to 1,000. */
    long onHold(String territory);
}
