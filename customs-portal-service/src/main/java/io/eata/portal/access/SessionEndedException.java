package io.eata.portal.access;

/** The officer's tokens are good for nothing any more; the way on is a new login. */
public final class SessionEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SessionEndedException(String message) {
        super(message);
    }

    SessionEndedException(String message, Throwable cause) {
        super(message, cause);
    }
}
