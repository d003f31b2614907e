package io.eata.identity.federation;

import java.time.Instant;

/** Leaves for one trial login each. */
public interface Trials {

    void give(String organisation, String ticket, Instant until);

    /** Takes the leave if it is this organisation's and still good. */
    boolean take(String organisation, String ticket, Instant now);

    /** Removes at most {@code most} that are no good any more; returns how many. */
    int forgetBefore(Instant before, int most);
}
