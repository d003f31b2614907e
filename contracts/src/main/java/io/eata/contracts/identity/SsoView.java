package io.eata.contracts.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation's people log in, and what its provider has to be told of this platform.
 *
 * @param loginAddresses its own login address, at each proxy
 * @param marked whether it has a mark
 * @param settings the provider, if there is one
 * @param redirectAddresses for an OpenID provider: where it may send people back to
 * @param logoutAddress for an OpenID provider: where it tells of sessions that ended there (back channel)
 * @param leftAddresses for an OpenID provider: where it may send people after a logout
 * @param keysAddress for an OpenID provider: this platform's keys, where it proves itself by a key
 * @param samlEntity for a SAML provider: what this platform is called there
 * @param samlMetadata for a SAML provider: this platform's metadata, at each proxy
 */
public record SsoView(
        List<String> loginAddresses,
        boolean marked,
        @Nullable SsoSettings settings,
        List<String> redirectAddresses,
        String logoutAddress,
        List<String> leftAddresses,
        String keysAddress,
        String samlEntity,
        List<String> samlMetadata) {}
