package io.eata.platform.standalone.process;

/** How a process is asked to end. */
public enum StopSignal {
    /** Finish what is at hand, then end. */
    TERM,
    /** PostgreSQL's fast shutdown: end sessions, write everything, end. TERM would wait for its clients. */
    INT
}
