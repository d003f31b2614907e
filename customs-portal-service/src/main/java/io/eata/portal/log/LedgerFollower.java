package io.eata.portal.log;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;

/** Keeps the logs in step with the ledger's facts and the verdicts, each applied once and in the order of its carnet. */
public interface LedgerFollower {

    /** Order of a follower that asks the log whether a fact is new. */
    int BEFORE_THE_LOG = 1;

    /** Order of the log itself. */
    int THE_LOG = 2;

    /** Order of a follower that reads what the log has taken. */
    int AFTER_THE_LOG = 3;

    /** Applies a fact inside the caller's transaction. */
    void apply(CarnetFact fact);

    /** Applies a verdict inside the caller's transaction. */
    void apply(CarnetReconciled verdict);
}
