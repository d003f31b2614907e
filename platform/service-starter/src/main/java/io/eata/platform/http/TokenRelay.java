package io.eata.platform.http;

import java.util.Optional;

/** Where the current user's access token is, in a service that keeps tokens on the server. */
@FunctionalInterface
public interface TokenRelay {

    /** The access token of the user under way, refreshed if need be. */
    Optional<String> currentToken();
}
