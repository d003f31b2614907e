package io.eata.platform.standalone.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class KeyFolderTest {

    @TempDir
    Path folder;

    private KeyFolder keys = new KeyFolder(Path.of(""));

    @SuppressWarnings("UnusedVariable") // By the name in @FieldSource.
    private static final List<String> CLIENTS = KeyFolder.CLIENTS;

    @BeforeEach
    void prepare() {
        keys = new KeyFolder(folder.resolve("keys"));
        keys.prepare();
    }

    @ParameterizedTest
    @CsvSource({
        "document-signing, sig, ES256",
        "receipt-signing, sig, ES256",
        "token-signing, sig, ES256",
        "document-seal, enc, ECDH-ES+A256KW",
        "code-secrets, sig, HS256",
        "identity-seal, enc, dir"
    })
    void makes_each_ring_with_one_key_for_its_use(String ring, String use, String algorithm)
            throws IOException, ParseException, JOSEException {
        var file = keys.path().resolve(ring + ".jwks");
        var set = JWKSet.load(file.toFile());

        assertThat(set.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isTrue();
            assertThat(key.getKeyUse().identifier()).isEqualTo(use);
            assertThat(key.getAlgorithm().getName()).isEqualTo(algorithm);
            assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        });
        assertThat(permissionsOf(file)).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @FieldSource("CLIENTS")
    void makes_a_pair_for_each_client_and_tells_the_public_half_apart(String client)
            throws IOException, ParseException {
        var whole = JWK.parse(Files.readString(keys.clientKey(client)));
        var half = JWK.parse(Files.readString(folder.resolve("keys/clients/" + client + ".public.jwk")));

        assertThat(whole.isPrivate()).isTrue();
        assertThat(half.isPrivate()).isFalse();
        assertThat(whole.toPublicJWK()).isEqualTo(half);
        assertThat(permissionsOf(keys.clientKey(client))).isEqualTo("rw-------");
    }

    @Test
    void never_touches_a_key_that_is_there() throws IOException {
        var ring = Files.readString(keys.path().resolve("document-seal.jwks"));
        var client = Files.readString(keys.clientKey("proxy"));
        Files.delete(keys.path().resolve("token-signing.jwks"));

        keys.prepare();

        assertThat(keys.path().resolve("document-seal.jwks")).hasContent(ring);
        assertThat(keys.clientKey("proxy")).hasContent(client);
        assertThat(keys.path().resolve("token-signing.jwks")).exists();
    }

    private static String permissionsOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
