package io.eata.platform.standalone.supervise;

/** How a part is doing, as its runner sees it. */
public enum PartState {
    /** For what it needs. */
    WAITING,
    STARTING,
    READY,
    /** Fell, and is about to be started again. */
    RESTARTING,
    /** On purpose, by the command {@code stop}. */
    STOPPED,
    /** Fell too often. */
    GIVEN_UP
}
