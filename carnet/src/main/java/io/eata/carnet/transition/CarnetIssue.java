package io.eata.carnet.transition;

/** In which form the association issues a carnet. */
public enum CarnetIssue {
    PAPER,
    DIGITAL,
    PAPER_AND_DIGITAL
}
