package io.eata.core.customs;

/** A code that no open declaration of the carnet has; ends the transaction under way, and is counted after it. */
final class WrongCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongCode() {
        super("no open declaration has this code", null, false, false);
    }
}
