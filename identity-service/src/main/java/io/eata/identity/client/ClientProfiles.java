package io.eata.identity.client;

import java.util.Optional;

/** The platform's part of each client's registration. */
public interface ClientProfiles {

    /** Nothing for a client that was disabled. */
    Optional<ClientProfile> byRegisteredClientId(String registeredClientId);

    /** Adds the profile, or replaces what is known; the client is registered and the organisation saved before. */
    void save(ClientProfile profile);
}
