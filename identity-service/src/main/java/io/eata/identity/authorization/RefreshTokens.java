package io.eata.identity.authorization;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which refresh tokens were issued for which authorization, and when each was first used. */
public interface RefreshTokens {

    /** Adds a token; one that is known already stays as it is. */
    void add(String tokenHash, String authorizationId);

    Optional<String> authorizationOf(String tokenHash);

    /** Looks a token up, holds its authorization for this transaction alone, and keeps its person from being revoked meanwhile. */
    Optional<Issued> lock(String tokenHash);

    void markUsed(String tokenHash, Instant at);

    /** @param firstUsedAt nothing for a token that was never used */
    record Issued(String authorizationId, @Nullable Instant firstUsedAt) {}
}
