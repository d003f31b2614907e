package io.eata.carnet.reconciliation;

/** The verdict on a carnet. */
public enum ReconciliationStatus {
    /** Still valid: nothing is late yet. */
    NA,
    /** Expired, and nothing is outstanding. */
    TERMINATED,
    /** Expired, and a controller has to look. */
    TO_CHECK
}
