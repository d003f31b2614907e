package io.eata.portal.readiness;

/** How far a task is. */
public enum TaskState {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    /** It turned out not to be needed. */
    DROPPED;

    /** Whether nothing is left to do. */
    public boolean settled() {
        return this == DONE || this == DROPPED;
    }
}
