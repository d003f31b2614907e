package io.eata.contracts.core;

/** Why a carnet is replaced. */
public enum ReplacementReason {
    LOST,
    STOLEN,
    DESTROYED,
    /** The goods will not be back before the original expires. */
    TIME,
    OTHER
}
