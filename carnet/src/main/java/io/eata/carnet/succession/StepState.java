package io.eata.carnet.succession;

/** How far a step of the prescribed order is. */
public enum StepState {
    DONE,
    OPEN,
    /** Home customs work on paper for this carnet: they do it, and no ledger says when. */
    ON_PAPER,
    /** Done or not, the reader may not know. */
    NOT_SHOWN
}
