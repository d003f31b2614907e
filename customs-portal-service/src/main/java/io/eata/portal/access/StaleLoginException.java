package io.eata.portal.access;

/** What the officer wants to do is risky and needs a login of just now (RFC 9470); the way on is that login. */
public final class StaleLoginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleLoginException(String message) {
        super(message);
    }
}
