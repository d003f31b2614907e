package io.eata.platform.standalone.parts;

/** The platform cannot run here and now. The message is the one line that the user reads. */
public final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotRun(String line) {
        super(line);
    }

    public CannotRun(String line, Throwable cause) {
        super(line, cause);
    }
}
