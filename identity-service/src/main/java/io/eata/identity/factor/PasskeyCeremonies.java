package io.eata.identity.factor;

import com.webauthn4j.verifier.exception.VerificationException;
import io.eata.identity.PlatformAddresses;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * What this platform asks of passkeys: as the whole login any key of anybody's that has verified its user, as a further factor
 * one of the person's own. All addresses of the platform are one party to a passkey.
 */
@Component
class PasskeyCeremonies {

    private final Webauthn4JRelyingPartyOperations whole;
    private final Webauthn4JRelyingPartyOperations further;

    /** @param domain the party's; the host of the first proxy, unless the proxies' common domain is named */
    PasskeyCeremonies(
            AccountEntities entities,
            StoredPasskeys passkeys,
            PlatformAddresses addresses,
            @Value("${eata.identity.passkey-domain:}") String domain) {
        var origins = addresses.publicAddresses().stream()
                .map(PasskeyCeremonies::origin)
                .collect(Collectors.toCollection(TreeSet::new));
        var party = PublicKeyCredentialRpEntity.builder()
                .id(
                        domain.isBlank()
                                ? URI.create(addresses.proxies().getFirst()).getHost()
                                : domain)
                .name("eATA")
                .build();
        whole = operations(entities, passkeys, party, origins);
        whole.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        further = operations(entities, passkeys, party, origins);
    }

    /** Anybody's login: the options name no keys, so that nobody learns who has which. */
    WebAuthnRelyingPartyOperations wholeLogin() {
        return new Refusing(whole) {
            @Override
            public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
                    PublicKeyCredentialRequestOptionsRequest request) {
                return super.createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
            }
        };
    }

    /** The keys of whoever has logged in with something else. */
    WebAuthnRelyingPartyOperations furtherFactor() {
        return new Refusing(further);
    }

    private static Webauthn4JRelyingPartyOperations operations(
            AccountEntities entities, StoredPasskeys passkeys, PublicKeyCredentialRpEntity party, Set<String> origins) {
        return new Webauthn4JRelyingPartyOperations(entities, passkeys, party, origins);
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    /** A registration that does not hold is the caller's fault, and is answered as such. */
    private static class Refusing implements WebAuthnRelyingPartyOperations {

        private final WebAuthnRelyingPartyOperations operations;

        Refusing(WebAuthnRelyingPartyOperations operations) {
            this.operations = operations;
        }

        @Override
        public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
                PublicKeyCredentialCreationOptionsRequest request) {
            return operations.createPublicKeyCredentialCreationOptions(request);
        }

        @Override
        public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
            try {
                return operations.registerCredential(request);
            } catch (IllegalArgumentException | NullPointerException | VerificationException e) {
                throw new AccessDeniedException("the passkey is refused", e);
            }
        }

        @Override
        public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
                PublicKeyCredentialRequestOptionsRequest request) {
            return operations.createCredentialRequestOptions(request);
        }

        @Override
        public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
            return operations.authenticate(request);
        }
    }
}
