package io.eata.identity.federation.holder;

import io.eata.identity.federation.OutsideCalls;
import io.eata.identity.federation.ProviderTrouble;
import io.eata.identity.federation.oidc.OpenIdProviders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The providers that the operator offers to holders, in the order of their names. A mistake in the settings stops the start. */
@Component
public final class HolderProviders implements ClientRegistrationRepository {

    /** More buttons than these help nobody to choose. */
    public static final int MOST = 5;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST = 500;

    private final List<HolderProvider> all;
    private final OpenIdProviders openId;

    HolderProviders(HolderProviderSettings settings, OutsideCalls calls, OpenIdProviders openId) {
        all = checked(settings, calls::callable);
        this.openId = openId;
    }

    public List<HolderProvider> all() {
        return all;
    }

    public Optional<HolderProvider> named(String name) {
        return all.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    /** @throws InternalAuthenticationServiceException if there is such a provider and it cannot be asked */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registration) {
        try {
            return HolderProvider.named(registration)
                    .flatMap(this::named)
                    .map(openId::registration)
                    .orElse(null);
        } catch (ProviderTrouble e) {
            throw new InternalAuthenticationServiceException("a provider of holders cannot be asked", e);
        }
    }

    /** @param callable refuses addresses that may not be called */
    static List<HolderProvider> checked(HolderProviderSettings settings, Consumer<String> callable) {
        var set = settings.holderProviders() == null
                ? Map.<String, HolderProviderSettings.Provider>of()
                : new TreeMap<>(settings.holderProviders());
        if (set.size() > MOST) {
            throw new IllegalArgumentException("eata.identity.holder-providers: at most " + MOST + " are offered");
        }
        return set.entrySet().stream()
                .map(entry -> checked(entry.getKey(), entry.getValue(), callable))
                .toList();
    }

    private static HolderProvider checked(String name, HolderProviderSettings.Provider set, Consumer<String> callable) {
        var at = "eata.identity.holder-providers." + name;
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(at + ": a name is 2 to 40 small letters, digits and hyphens");
        }
        var issuer = text(at + ".issuer", set.issuer(), LONGEST);
        try {
            callable.accept(issuer);
        } catch (ProviderTrouble e) {
            throw new IllegalArgumentException(at + ".issuer: " + e.getMessage(), e);
        }
        return new HolderProvider(
                name,
                text(at + ".title", set.title(), LONGEST_TITLE),
                issuer,
                text(at + ".client-id", set.clientId(), LONGEST),
                secret(at + ".client-secret-file", set.clientSecretFile()));
    }

    private static String secret(String at, @Nullable Path file) {
        if (file == null) {
            throw new IllegalArgumentException(at + " is missing");
        }
        try {
            return text(at, Files.readString(file), LONGEST);
        } catch (IOException e) {
            throw new IllegalArgumentException(at + " cannot be read: " + file, e);
        }
    }

    private static String text(String at, @Nullable String value, int longest) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(at + " is missing, or no line of at most " + longest + " characters");
        }
        return text;
    }
}
