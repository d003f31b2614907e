package io.eata.identity.federation;

import org.jspecify.annotations.Nullable;

/**
 * The one outside provider with whose accounts an organisation's people log in.
 *
 * @param organisation its ID
 * @param straight whether its people are sent on without being asked first
 * @param address the issuer (OpenID Connect), or where its metadata is fetched (SAML)
 * @param clientId as the provider knows this platform; of OpenID Connect only
 * @param sealedSecret with {@link Proof#SECRET} only
 * @param metadata what was last fetched; of SAML only
 * @param version counts changes
 */
public record SsoProvider(
        String organisation,
        Protocol protocol,
        State state,
        boolean straight,
        String address,
        @Nullable String clientId,
        Proof proof,
        @Nullable String sealedSecret,
        @Nullable String metadata,
        ClaimMapping mapping,
        long version) {

    /** How one talks to it. */
    public enum Protocol {
        OIDC,
        SAML
    }

    /** How far its administrator has come. */
    public enum State {
        /** Filled in; good for trials only. */
        DRAFT,
        /** Its addresses and keys were found good since the last change. */
        TESTED,
        /** The organisation's people log in with it. */
        ON
    }

    /** How this platform proves itself to an OpenID provider. */
    public enum Proof {
        SECRET,
        /** {@code private_key_jwt} with a key of this platform; there is nothing to keep secret together. */
        KEY
    }

    /** The same in another state. */
    public SsoProvider in(State other) {
        return new SsoProvider(
                organisation,
                protocol,
                other,
                straight,
                address,
                clientId,
                proof,
                sealedSecret,
                metadata,
                mapping,
                version);
    }

    /** The same with metadata as it was just fetched. */
    public SsoProvider withMetadata(String fetched) {
        return new SsoProvider(
                organisation,
                protocol,
                state,
                straight,
                address,
                clientId,
                proof,
                sealedSecret,
                fetched,
                mapping,
                version);
    }
}
