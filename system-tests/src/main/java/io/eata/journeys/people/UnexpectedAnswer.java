package io.eata.journeys.people;

/** The platform did something else than the journey expects. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnexpectedAnswer(String message) {
        super(message);
    }

    public UnexpectedAnswer(String message, Throwable cause) {
        super(message, cause);
    }
}
