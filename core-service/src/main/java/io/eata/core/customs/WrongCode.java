package io.eata.core.customs;

/** A code that no open declaration of the carnet has; ends the transaction under way, and is counted after it if it was a guess. */
final class WrongCode extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean guessed;

    private WrongCode(boolean guessed) {
        super("no open declaration has this code", null, false, false);
        this.guessed = guessed;
    }

    static WrongCode guessed() {
        return new WrongCode(true);
    }

    /** Somebody else was faster, or the same print was scanned twice. */
    static WrongCode usedUp() {
        return new WrongCode(false);
    }

    boolean isGuess() {
        return guessed;
    }
}
