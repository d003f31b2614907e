package io.eata.portal.export;

/** Core does not answer just now, or is busy: the same piece is tried again later. */
final class CoreAwayException extends Exception {

    private static final long serialVersionUID = 1L;

    CoreAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
