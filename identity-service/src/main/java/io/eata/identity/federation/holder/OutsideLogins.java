package io.eata.identity.federation.holder;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which identities at outside providers are linked to accounts of holders. */
public interface OutsideLogins {

    Optional<UUID> accountOf(String issuer, String subject);

    /** An account's own, by the providers' names. */
    List<Linked> of(UUID account);

    /** Links the two; false if the identity has an account, or the account one of this provider. */
    boolean link(Applicant applicant, UUID account, Instant now);

    void seen(String issuer, String subject, Instant now);

    /** Returns whether there was one. */
    boolean unlink(UUID account, String provider);

    void forget(UUID account);

    /** A link as its owner sees it. */
    record Linked(String provider, String issuer, String subject, OffsetDateTime since) {}
}
