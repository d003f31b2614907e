package io.eata.identity.federation.oidc;

import io.eata.identity.account.Organisations;
import io.eata.identity.federation.ProviderTrouble;
import io.eata.identity.federation.SsoProvider;
import io.eata.identity.federation.SsoProviders;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The organisations' OpenID providers by their login addresses, as they are set at this moment. */
@Component
public final class OutsideRegistrations implements ClientRegistrationRepository {

    private final Organisations organisations;
    private final SsoProviders providers;
    private final OpenIdProviders openId;

    OutsideRegistrations(Organisations organisations, SsoProviders providers, OpenIdProviders openId) {
        this.organisations = organisations;
        this.providers = providers;
        this.openId = openId;
    }

    /** @throws ProviderTrouble if there is a provider and it cannot be asked */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String slug) {
        return organisations
                .bySlug(slug)
                .flatMap(organisation -> providers.of(organisation.id()))
                .filter(provider -> provider.protocol() == SsoProvider.Protocol.OIDC)
                .map(provider -> openId.registration(provider, slug))
                .orElse(null);
    }
}
