package io.eata.contracts.carnet;

/** Whether a carnet is the first of its kind or stands in for another. */
public enum CarnetOrder {
    ORIGINAL,
    REPLACEMENT
}
