package io.eata.carnet.ledger;

/** The kinds of voucher sets of which a carnet holds a number. */
public enum SetType {
    EXPORTATION,
    IMPORTATION,
    RE_EXPORTATION,
    RE_IMPORTATION,
    TRANSIT
}
