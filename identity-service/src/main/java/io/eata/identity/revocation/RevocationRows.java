package io.eata.identity.revocation;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The revoked tokens, by the hashes in {@link io.eata.platform.security.TokenNames}. */
public interface RevocationRows {

    /** Voids what was issued under these names at the second of an instant or before; an entry always moves on. */
    void add(Collection<String> names, Instant issuedUntil);

    /** Until which second what was issued under any of the names is void. */
    Optional<Instant> latest(Collection<String> names);

    /** Every name with the second since 1970 until which what was issued is void, unless that is before an instant. */
    Map<String, Long> since(Instant earliest);

    /** Removes at most {@code most} entries for tokens issued before an instant; returns how many. */
    int forgetBefore(Instant before, int most);
}
