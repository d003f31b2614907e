package io.eata.contracts.carnet;

/** How a carnet is carried. */
public enum CarnetFormat {
    DIGITAL,
    PAPER,
    PAPER_AND_DIGITAL
}
