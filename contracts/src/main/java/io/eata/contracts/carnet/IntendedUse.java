package io.eata.contracts.carnet;

/** Intended use of the goods, box C of the form. */
public enum IntendedUse {
    PROFESSIONAL_EQUIPMENT,
    COMMERCIAL_SAMPLES,
    FAIRS_AND_EXHIBITIONS,
    OTHER
}
