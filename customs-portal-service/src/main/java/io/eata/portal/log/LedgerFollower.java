package io.eata.portal.log;

import io.eata.contracts.event.CarnetFact;
import io.eata.contracts.event.CarnetReconciled;

/** Keeps the logs in step with the ledger's facts and the verdicts, each applied once and in the order of its carnet. */
public interface LedgerFollower {

    /** Applies a fact inside the caller's transaction. */
    void apply(CarnetFact fact);

    /** Applies a verdict inside the caller's transaction. */
    void apply(CarnetReconciled verdict);
}
