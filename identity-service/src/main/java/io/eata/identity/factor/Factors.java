package io.eata.identity.factor;

import java.time.Instant;
import java.util.UUID;

/** Which factors people have. */
public interface Factors {

    EnrolledFactors of(UUID account);

    /**
     * Removes at most {@code most} of each kind that are of no use: codes that were used or have expired, and attempts to add a factor
     * that were given up. Returns how many of the kind that most were removed of.
     *
     * @param before latest end of what is removed
     */
    int forgetBefore(Instant before, int most);
}
