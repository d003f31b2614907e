package io.eata.identity.registration;

import java.time.Instant;

/** Registrations whose address nobody ever showed to be theirs. */
public interface UnfinishedRegistrations {

    /**
     * Removes at most {@code most} of those that were begun, and whose last link ended, before an instant, with all that was said in
     * them; returns how many. Who was invited by a company stays: that is the company's to end.
     */
    int forgetBefore(Instant before, int most);
}
