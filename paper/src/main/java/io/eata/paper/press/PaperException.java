package io.eata.paper.press;

/** A form that could not be printed; nothing that a reader could mend. */
public final class PaperException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PaperException(String message, Throwable cause) {
        super(message, cause);
    }
}
