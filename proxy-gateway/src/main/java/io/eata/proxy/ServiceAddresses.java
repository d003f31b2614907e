package io.eata.proxy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are, each with its context path, e.g. {@code http://127.0.0.1:8091/core}.
 *
 * @param notificationUrl only looked at for the status page
 * @param mailboxUrl page of the local mailbox, where there is one
 */
@ConfigurationProperties("eata")
public record ServiceAddresses(
        URI identityUrl,
        URI coreUrl,
        URI nicsUrl,
        URI portalUrl,
        URI walletUrl,
        URI reconciliationUrl,
        @Nullable URI notificationUrl,
        @Nullable URI mailboxUrl) {

    /** @throws IllegalArgumentException if a path is not that of the route: paths are passed on as they are */
    public ServiceAddresses {
        Map.of(
                        Service.IDENTITY, identityUrl,
                        Service.CORE, coreUrl,
                        Service.NICS, nicsUrl,
                        Service.PORTAL, portalUrl,
                        Service.WALLET, walletUrl,
                        Service.RECONCILIATION, reconciliationUrl)
                .forEach((service, address) -> {
                    if (!service.path().equals(address.getPath()) || address.getHost() == null) {
                        throw new IllegalArgumentException("eata.%s-url is an address that ends with %s, not %s"
                                .formatted(service.label(), service.path(), address));
                    }
                });
    }

    /** The address of a service; empty for one that this proxy was not told of. */
    public Optional<URI> of(Service service) {
        return Optional.ofNullable(
                switch (service) {
                    case IDENTITY -> identityUrl;
                    case CORE -> coreUrl;
                    case NICS -> nicsUrl;
                    case PORTAL -> portalUrl;
                    case WALLET -> walletUrl;
                    case RECONCILIATION -> reconciliationUrl;
                    case NOTIFICATION -> notificationUrl;
                });
    }
}
