package io.eata.identity.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Second addresses, and the code that was last sent to one. */
public interface EmailFactors {

    /** Notes the address of an attempt, in place of an earlier attempt's; returns whether there is no factor yet. */
    boolean begin(UUID account, String address, Instant now);

    Optional<String> begun(UUID account);

    Optional<String> confirmed(UUID account);

    /** Makes the attempt a factor; returns whether it was one still. */
    boolean confirm(UUID account, String address, Instant now);

    boolean remove(UUID account);

    /** Notes the code that was sent; every earlier one is worthless. */
    void sent(UUID account, String sealedCode, Instant expiresAt, int tries);

    /** Uses up one try; returns the sealed code if there was one left and the code has not expired. */
    Optional<String> tryOnce(UUID account, Instant now);

    /** Uses the code up; returns whether it was there still. */
    boolean use(UUID account, String sealedCode);
}
