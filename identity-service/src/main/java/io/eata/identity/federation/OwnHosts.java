package io.eata.identity.federation;

import io.eata.identity.PlatformAddresses;
import io.eata.identity.account.Organisation;
import io.eata.identity.account.Organisations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The customs administrations that have a host name of their own. */
@Component
public class OwnHosts {

    private final PlatformAddresses addresses;
    private final Organisations organisations;
    private final SsoProviders providers;
    private final Marks marks;

    OwnHosts(PlatformAddresses addresses, Organisations organisations, SsoProviders providers, Marks marks) {
        this.addresses = addresses;
        this.organisations = organisations;
        this.providers = providers;
        this.marks = marks;
    }

    /** Whose host the browser came to. */
    public Optional<Organisation> of(HttpServletRequest request) {
        return addresses.slugOf(request.getServerName()).flatMap(organisations::bySlug);
    }

    /** The same where its people sign in with its own provider. */
    public Optional<Organisation> withProvider(HttpServletRequest request) {
        return of(request)
                .filter(organisation -> providers
                        .of(organisation.id())
                        .filter(provider -> provider.state() == SsoProvider.State.ON)
                        .isPresent());
    }

    /** Whether it has set a mark for its pages. */
    public boolean isMarked(Organisation organisation) {
        return marks.of(organisation.id()).isPresent();
    }
}
