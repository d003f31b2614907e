package io.eata.contracts.core;

/** How a carnet stands in for another. */
public enum ReplacementKind {
    /** With a validity of its own, by consent of customs. */
    REPLACEMENT,
    /** Until the day on which the original expires. */
    SUBSTITUTE
}
