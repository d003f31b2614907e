package io.eata.portal.wizard;

/** Two requests worked on one draft at once, and the other was first. */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException() {
        super("the draft was changed by another request");
    }
}
