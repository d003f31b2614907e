package io.eata.conformance.judge;

/** There is no second opinion to be had here, so no ledger case can pass. The message is the line that the user reads. */
public final class NoSecondJudgeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSecondJudgeException(String line, Throwable cause) {
        super(line, cause);
    }
}
