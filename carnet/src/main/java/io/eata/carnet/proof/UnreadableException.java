package io.eata.carnet.proof;

/** A text is not what it should be; the message says what is wrong with it and repeats nothing secret. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String what) {
        super(what);
    }
}
