package io.eata.contracts.core;

/** In whose right somebody signs a carnet. */
public enum SigningCapacity {
    HOLDER,
    LEGAL_REPRESENTATIVE
}
