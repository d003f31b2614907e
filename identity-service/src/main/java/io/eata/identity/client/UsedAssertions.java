package io.eata.identity.client;

import java.time.Instant;

/** Which assertions were used already, in any copy of the service. */
public interface UsedAssertions {

    /**
     * Marks an assertion as used.
     *
     * @param expiresAt until when the assertion could be presented again
     * @return whether this is its first use
     */
    boolean useFirst(String clientId, String jti, Instant expiresAt);

    /** Removes at most {@code most} marks of assertions that expired before an instant; returns how many. */
    int forgetBefore(Instant before, int most);
}
