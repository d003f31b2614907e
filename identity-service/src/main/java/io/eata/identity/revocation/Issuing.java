package io.eata.identity.revocation;

import io.eata.platform.security.TokenNames;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/** The last look before a person's token is signed, within the transaction of the token request. */
@Component
public class Issuing {

    private final RevocationRows rows;

    Issuing(RevocationRows rows) {
        this.rows = rows;
    }

    /**
     * Looks whether the session was ended, and since when tokens of the person are good. The token request holds the person, so nobody
     * can revoke anything until the token is given; what is read of the account from here on is what a revocation left. A token that
     * follows a revocation within the same second says the next one, for the list voids whole seconds.
     *
     * @param session hash of the session that the code was asked for in
     * @return when the token is issued
     * @throws OAuth2AuthenticationException if the session was ended
     */
    public Instant admit(String subject, @Nullable String session, Instant now) {
        if (session != null && rows.latest(List.of(Revocations.ended(session))).isPresent()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        return rows.latest(List.of(TokenNames.subject(subject)))
                .filter(until -> now.getEpochSecond() <= until.getEpochSecond())
                .map(until -> until.plusSeconds(1))
                .orElse(now);
    }
}
