package io.eata.contracts.identity;

import org.jspecify.annotations.Nullable;

/**
 * An organisation's outside provider.
 *
 * @param protocol {@code OIDC} or {@code SAML}
 * @param state {@code DRAFT}, {@code TESTED} or {@code ON}
 * @param straight whether its people are sent on without being asked first
 * @param address the issuer, or where the SAML metadata is
 * @param proof how this platform proves itself to an OpenID provider: {@code SECRET} or {@code KEY}
 * @param secretSet whether there is a secret; it is never shown
 * @param version for the next change
 */
public record SsoSettings(
        String protocol,
        String state,
        boolean straight,
        String address,
        @Nullable String clientId,
        String proof,
        boolean secretSet,
        SsoClaims claims,
        long version) {}
