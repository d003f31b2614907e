package io.eata.identity.login;

import java.time.Duration;
import java.time.Instant;

/** Counts attempts by key, together with every other copy of the service. */
public interface AttemptCounters {

    /**
     * Counts an attempt, unless the key has to wait; an attempt that has to wait does not prolong the wait.
     *
     * @return whether the attempt may go on
     */
    boolean admit(String key, Limit limit, Instant now);

    /** Takes one attempt back. */
    void takeBack(String key);

    /** Forgets all attempts of a key. */
    void forget(String key);

    /** Removes at most {@code most} keys that were last used before an instant; returns how many. */
    int forgetBefore(Instant before, int most);

    /**
     * How many attempts are free, and how long the waits after them are.
     *
     * @param free attempts without any wait
     * @param firstWait the wait after the last free one; each further attempt doubles it
     * @param longestWait the wait never grows beyond
     * @param memory attempts count as long as the last one is not older than this
     */
    record Limit(int free, Duration firstWait, Duration longestWait, Duration memory) {}
}
