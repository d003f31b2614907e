package io.eata.identity.federation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which account somebody at a provider is, and in which sessions there it was last. */
public interface OutsideIdentities {

    int MOST = 20;

    Optional<UUID> accountOf(String organisation, String issuer, String subject);

    /** Ties the two together, or says that it was seen again. */
    void tie(OutsidePerson person, UUID account, Instant now);

    /** The issuers and subjects that an account is tied to: at most {@value #MOST}. */
    List<Map<String, String>> of(UUID account);

    /** Forgets who an account is anywhere else: it is about to be erased. */
    void forget(UUID account);

    /** Remembers which session there a login here came from. */
    void began(OutsidePerson person, UUID account, Instant now);

    /** The accounts that logged in with this session there. */
    List<UUID> accountsIn(String organisation, String session);

    /** Removes at most {@code most} sessions begun before an instant; returns how many. */
    int forgetBefore(Instant before, int most);
}
