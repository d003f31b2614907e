package io.eata.identity.seed;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import io.eata.identity.PlatformAddresses;
import io.eata.identity.account.Organisation;
import io.eata.identity.client.ClientProfile;
import io.eata.identity.client.ClientProfiles;
import io.eata.identity.client.Registrations;
import io.eata.identity.seed.DemoSeed.SeedClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/** Registers the demo's clients with the keys in the keys folder and the public addresses, as they are now. */
@Component
class DemoClients {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClients.class);

    private final RegisteredClientRepository registrations;
    private final ClientProfiles profiles;
    private final PlatformAddresses addresses;
    private final @Nullable Path keysFolder;

    DemoClients(
            RegisteredClientRepository registrations,
            ClientProfiles profiles,
            PlatformAddresses addresses,
            @Value("${eata.keys-dir:#{null}}") @Nullable Path keysFolder) {
        this.registrations = registrations;
        this.profiles = profiles;
        this.addresses = addresses;
        this.keysFolder = keysFolder;
    }

    /** Registers a client, or brings it up to date; returns whether it could, for a key may be missing. */
    boolean register(SeedClient client, Organisation organisation) {
        var keys = client.open() ? Optional.of(new JWKSet()) : keys(client.id());
        if (keys.isEmpty()) {
            LOG.warn("Demo: there is no key for the client {}, so it is not registered", client.id());
            return false;
        }
        registrations.save(registration(client));
        profiles.save(new ClientProfile(client.id(), organisation, client.rolesOrNone(), keys.get()));
        return true;
    }

    private RegisteredClient registration(SeedClient client) {
        if (client.callback() == null && client.loopback() == null) {
            return Registrations.machine(client.id(), client.name());
        }
        var redirects = client.callback() == null ? new LinkedHashSet<String>() : below(client.callback());
        if (client.loopback() != null) {
            redirects.add(client.loopback());
        }
        var afterLogout = client.afterLogout() == null ? Set.<String>of() : below(client.afterLogout());
        if (client.outside()) {
            return Registrations.outsideApplication(client.id(), client.name(), redirects, afterLogout);
        }
        return client.open()
                ? Registrations.openWebsite(client.id(), client.name(), redirects, afterLogout)
                : Registrations.website(client.id(), client.name(), redirects, afterLogout);
    }

    private Set<String> below(String path) {
        var urls = new LinkedHashSet<String>();
        addresses.publicAddresses().forEach(address -> urls.add(address + path));
        return urls;
    }

    private Optional<JWKSet> keys(String client) {
        if (keysFolder == null) {
            return Optional.empty();
        }
        var file = keysFolder.resolve("clients").resolve(client + ".public.jwk");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new JWKSet(JWK.parse(Files.readString(file)).toPublicJWK()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("the key of the client " + client + " cannot be read", e);
        }
    }
}
