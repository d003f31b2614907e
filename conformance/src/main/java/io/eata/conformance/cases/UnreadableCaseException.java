package io.eata.conformance.cases;

/** A case is not what its kind asks for. The message says where and what. */
public final class UnreadableCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableCaseException(String message) {
        super(message);
    }

    public UnreadableCaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
