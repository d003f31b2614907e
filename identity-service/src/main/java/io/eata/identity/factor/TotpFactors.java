package io.eata.identity.factor;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Secrets of authenticator apps, sealed. */
public interface TotpFactors {

    /** Notes the secret of an attempt, in place of an earlier attempt's; returns whether there is no factor yet. */
    boolean begin(UUID account, String sealedSecret, Instant now);

    Optional<String> begun(UUID account);

    Optional<String> confirmed(UUID account);

    /** Makes the attempt a factor, with the step of its first code used; returns whether it was one still. */
    boolean confirm(UUID account, String sealedSecret, long step, Instant now);

    /** Uses a step up; returns whether neither it nor a later one was used before. */
    boolean use(UUID account, long step);

    boolean remove(UUID account);
}
