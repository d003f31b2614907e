package io.eata.identity.seed;

import io.eata.identity.account.Organisation;
import io.eata.platform.security.OrganisationType;
import io.eata.platform.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * What {@code demo-seed.yaml} says.
 *
 * @param password of every account
 */
record DemoSeed(
        String password, List<SeedOrganisation> organisations, List<SeedAccount> accounts, List<SeedClient> clients) {

    private static final String FILE = "demo-seed.yaml";

    static DemoSeed read() {
        try {
            var sources = new YamlPropertySourceLoader().load(FILE, new ClassPathResource(FILE));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("demo", DemoSeed.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record SeedOrganisation(
            String id,
            OrganisationType type,
            String name,
            @Nullable String territory,
            @Nullable String country,
            @Nullable String slug) {

        Organisation organisation() {
            return new Organisation(id, type, name, territory, country, slug, false);
        }
    }

    /**
     * An account.
     *
     * @param region of customs accounts, as {@code office}: of the portal's demo
     */
    record SeedAccount(
            String login,
            String name,
            String locale,
            String organisation,
            Set<Role> roles,
            @Nullable String region,
            @Nullable String office) {}

    /**
     * A client. Without {@code callback} it acts for itself only; with {@code open} it is public, otherwise its key is
     * {@code clients/ID.public.jwk} in the keys folder.
     *
     * @param outside not the platform's own: people are asked for consent
     * @param callback path below each proxy where people come back to
     * @param afterLogout path below each proxy where people end after logging out
     * @param loopback address on this machine, of any port, where people come back to (RFC 8252, section 7.3)
     */
    record SeedClient(
            String id,
            String name,
            String organisation,
            @Nullable Set<Role> roles,
            boolean open,
            boolean outside,
            @Nullable String callback,
            @Nullable String afterLogout,
            @Nullable String loopback) {

        Set<Role> rolesOrNone() {
            return roles == null ? Set.of() : roles;
        }
    }
}
