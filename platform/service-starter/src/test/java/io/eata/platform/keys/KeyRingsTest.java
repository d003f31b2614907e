package io.eata.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingsTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void a_rotated_ring_is_read_again_and_keeps_the_older_key() throws Exception {
        ECKey first = key("first");
        write(List.of(first), 1_000);
        var rings = new KeyRings(folder);
        assertThat(rings.ring("receipt-signing").current().getKeyID()).isEqualTo("first");

        write(List.of(key("second"), first), 2_000);
        assertThat(rings.ring("receipt-signing").current().getKeyID()).isEqualTo("second");
        assertThat(rings.ring("receipt-signing").find("first")).isPresent();
    }

    @Test
    void what_is_published_has_no_private_part() throws Exception {
        write(List.of(key("first")), 1_000);
        assertThat(new KeyRings(folder).ring("receipt-signing").publicJwks().getKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.isPrivate()).isFalse());
    }

    @Test
    void a_missing_ring_is_loud() {
        assertThatThrownBy(() -> new KeyRings(folder).ring("absent"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent");
    }

    private void write(List<ECKey> keys, long modified) throws Exception {
        Path file = folder.resolve("receipt-signing.jwks");
        Files.writeString(file, new JWKSet(List.copyOf(keys)).toString(false));
        Files.setLastModifiedTime(file, FileTime.fromMillis(modified));
    }

    private static ECKey key(String id) throws Exception {
        return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    }
}
