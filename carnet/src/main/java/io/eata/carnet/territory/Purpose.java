package io.eata.carnet.territory;

/** What goods are admitted for, as territories accept one use and not another; box C of the form. */
public enum Purpose {
    PROFESSIONAL_EQUIPMENT,
    COMMERCIAL_SAMPLES,
    FAIRS_AND_EXHIBITIONS,
    OTHER
}
