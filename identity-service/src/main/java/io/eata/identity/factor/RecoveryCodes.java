package io.eata.identity.factor;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Hashes of recovery codes. */
public interface RecoveryCodes {

    /** Puts these in place of all earlier ones. */
    void replace(UUID account, Collection<String> hashes);

    /** Uses a code up; returns whether it was there and unused. */
    boolean use(UUID account, String hash, Instant now);
}
