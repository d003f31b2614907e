package io.eata.identity.client;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.eata.identity.account.Organisation;
import io.eata.platform.security.Role;
import java.util.Set;

/**
 * What the platform knows of a client besides the protocol.
 *
 * @param registeredClientId key of the client's registration
 * @param organisation whom the client acts for with its own tokens
 * @param keys public keys, any of which may sign the client's assertions; none for a public client
 */
public record ClientProfile(String registeredClientId, Organisation organisation, Set<Role> roles, JWKSet keys) {

    /** @throws IllegalArgumentException if a role belongs to another type of organisation, or a key is not a public EC key */
    public ClientProfile {
        roles = Set.copyOf(roles);
        organisation.requireOwn(roles);
        if (keys.getKeys().stream().anyMatch(key -> !(key instanceof ECKey) || key.isPrivate())) {
            throw new IllegalArgumentException("a client is known by public EC keys only: " + registeredClientId);
        }
    }
}
