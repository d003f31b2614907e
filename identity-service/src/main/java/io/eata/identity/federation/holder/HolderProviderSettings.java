package io.eata.identity.federation.holder;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator sets.
 *
 * @param holderProviders by the name that stands in addresses
 */
@ConfigurationProperties("eata.identity")
public record HolderProviderSettings(@Nullable Map<String, Provider> holderProviders) {

    /** @param clientSecretFile holds the secret and nothing else */
    public record Provider(
            @Nullable String title,
            @Nullable String issuer,
            @Nullable String clientId,
            @Nullable Path clientSecretFile) {}
}
