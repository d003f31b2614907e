package io.eata.portal.bulk;

/** Whoever knows what is there did not answer: nothing was done, and the same again may go well. */
public final class CannotAskException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotAskException(String message) {
        super(message);
    }
}
