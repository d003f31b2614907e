package io.eata.identity.authorization;

import org.jspecify.annotations.Nullable;

/** Is told when the access tokens of a grant are void: revoked by the client, or because a code or refresh token was stolen. */
@FunctionalInterface
public interface EndedGrants {

    /** @param tokenId {@code jti} of the grant's latest access token */
    void ended(String authorizationId, @Nullable String tokenId);
}
