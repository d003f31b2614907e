package io.eata.carnet.ledger;

import java.util.Optional;

/** What a customs office may commit on a carnet, and the properties its rules turn on. */
public enum TransactionType {
    VALIDATION(true),
    EXPORTATION(true),
    /** 'Export' at an inland office of a customs union; the goods are away only with the {@link #EXIT}. */
    PRE_EXPORTATION(true),
    EXIT(true),
    IMPORTATION(false),
    RE_EXPORTATION(false),
    RE_IMPORTATION(true),
    TRANSIT_OPEN(false),
    TRANSIT_CLOSE(false);

    private final boolean atHome;

    TransactionType(boolean atHome) {
        this.atHome = atHome;
    }

    /** Whether it belongs to home customs; the others belong to customs abroad. */
    public boolean atHome() {
        return atHome;
    }

    /** The set it takes; an exit takes one only if it follows no pre-exportation. */
    public Optional<SetType> setType() {
        return switch (this) {
            case VALIDATION, TRANSIT_CLOSE -> Optional.empty();
            case EXPORTATION, PRE_EXPORTATION, EXIT -> Optional.of(SetType.EXPORTATION);
            case IMPORTATION -> Optional.of(SetType.IMPORTATION);
            case RE_EXPORTATION -> Optional.of(SetType.RE_EXPORTATION);
            case RE_IMPORTATION -> Optional.of(SetType.RE_IMPORTATION);
            case TRANSIT_OPEN -> Optional.of(SetType.TRANSIT);
        };
    }

    /** Whether it ends what an earlier transaction of the same carnet began. */
    public boolean ends() {
        return this == RE_EXPORTATION || this == RE_IMPORTATION || this == TRANSIT_CLOSE;
    }

    /** Whether it stays open after the valid-until date: goods must always find their way back. */
    public boolean afterExpiry() {
        return this == RE_EXPORTATION || this == RE_IMPORTATION;
    }

    /** The type whose vouchers it answers: the way back answers the way out, and closing a transit its opening. */
    public Optional<TransactionType> answers() {
        return switch (this) {
            case RE_EXPORTATION -> Optional.of(IMPORTATION);
            case RE_IMPORTATION -> Optional.of(EXPORTATION);
            case TRANSIT_CLOSE -> Optional.of(TRANSIT_OPEN);
            case VALIDATION, EXPORTATION, PRE_EXPORTATION, EXIT, IMPORTATION, TRANSIT_OPEN -> Optional.empty();
        };
    }

    /** The type under whose count its voucher is numbered: an exit is the exportation of a two-step home. */
    public TransactionType numberedAs() {
        return this == EXIT ? EXPORTATION : this;
    }
}
