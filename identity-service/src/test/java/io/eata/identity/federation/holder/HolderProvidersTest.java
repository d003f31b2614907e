package io.eata.identity.federation.holder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eata.identity.federation.ProviderTrouble;
import io.eata.identity.federation.holder.HolderProviderSettings.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolderProvidersTest {

    private static final String ISSUER = "https://login.example";

    @TempDir
    private Path folder;

    private Path secret = Path.of("");

    @BeforeEach
    void writeTheSecret() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), "a secret word\n");
    }

    @Test
    void are_read_with_the_secret_of_their_file_which_is_never_shown() {
        var provider = checked(Map.of("example", new Provider("Example", ISSUER, "eata", secret)))
                .getFirst();
        assertThat(provider).isEqualTo(new HolderProvider("example", "Example", ISSUER, "eata", "a secret word"));
        assertThat(provider.toString()).doesNotContain("secret");
    }

    @Test
    void are_none_if_none_is_set() {
        assertThat(HolderProviders.checked(new HolderProviderSettings(null), address -> {}))
                .isEmpty();
    }

    @Test
    void are_five_at_most() {
        var settings = new HashMap<String, Provider>();
        for (int at = 0; at < HolderProviders.MOST; at++) {
            settings.put("example-" + at, new Provider("Example", ISSUER, "eata", secret));
        }
        assertThat(checked(settings)).hasSize(5);
        settings.put("one-more", new Provider("Example", ISSUER, "eata", secret));
        assertThatThrownBy(() -> checked(settings)).hasMessageContaining("at most 5");
    }

    @Test
    void are_refused_with_the_name_of_the_setting_that_is_wrong() {
        assertThatThrownBy(() -> checked(Map.of("Example", new Provider("Example", ISSUER, "eata", secret))))
                .hasMessageContaining("holder-providers.Example");
        assertThatThrownBy(() -> checked(Map.of("example", new Provider("x".repeat(61), ISSUER, "eata", secret))))
                .hasMessageContaining("example.title");
        assertThatThrownBy(() -> checked(Map.of("example", new Provider("Example", "http://login", "eata", secret))))
                .hasMessageContaining("example.issuer");
        assertThatThrownBy(() -> checked(Map.of("example", new Provider("Example", ISSUER, null, secret))))
                .hasMessageContaining("example.client-id");
        assertThatThrownBy(() -> checked(Map.of("example", new Provider("Example", ISSUER, "eata", null))))
                .hasMessageContaining("example.client-secret-file");
        var gone = folder.resolve("gone");
        assertThatThrownBy(() -> checked(Map.of("example", new Provider("Example", ISSUER, "eata", gone))))
                .hasMessageContaining("example.client-secret-file");
    }

    private static List<HolderProvider> checked(Map<String, Provider> settings) {
        return HolderProviders.checked(new HolderProviderSettings(settings), address -> {
            if (!address.startsWith("https:")) {
                throw new ProviderTrouble(ProviderTrouble.Kind.ADDRESS, "an address of a provider begins with https");
            }
        });
    }
}
