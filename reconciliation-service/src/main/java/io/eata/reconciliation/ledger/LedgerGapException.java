package io.eata.reconciliation.ledger;

/** A fact arrived before the one that precedes it in its ledger: judging without that one would be wrong. */
public final class LedgerGapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerGapException(long carnetId, long expected, long arrived) {
        super("Ledger of carnet %d: entry %d is missing, entry %d arrived".formatted(carnetId, expected, arrived));
    }

    LedgerGapException(long carnetId, long arrived) {
        super("Ledger of carnet %d: entry %d arrived before the carnet itself".formatted(carnetId, arrived));
    }
}
