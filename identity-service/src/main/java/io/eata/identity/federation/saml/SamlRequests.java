package io.eata.identity.federation.saml;

import java.time.Instant;
import java.util.Optional;

/**
 * Requests to SAML providers. An answer comes by a form of another site and so without the session's cookie: what it says waits
 * here for the browser that had asked, which comes for it by a redirect, with its cookie.
 */
public interface SamlRequests {

    void sent(String organisation, String relay, String requestId, Instant until);

    /** The ID of the request with this relay state, once; nothing if it was answered, or asked too long ago. */
    Optional<String> answered(String organisation, String relay, Instant now);

    /** Keeps what was answered for whoever comes with the ticket. */
    void keep(String organisation, String relay, String ticket, String sealed, Instant until);

    /** Takes what was kept, if this is the browser that had asked. */
    Optional<String> take(String organisation, String relay, String ticket, Instant now);

    /** Removes at most {@code most} that nobody came for; returns how many. */
    int forgetBefore(Instant before, int most);
}
