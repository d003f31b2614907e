package io.eata.paper;

/** A print that did not get its turn in time: others are at it. */
public final class NoTurnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoTurnException() {
        super("others are printing");
    }
}
