package io.eata.platform.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The key rings of the keys folder, one file {@code NAME.jwks} each, read again when a file changes. Without a folder each ring
 * is one throwaway key that lives as long as the process: for tests.
 */
public final class KeyRings {

    private static final int SECRET_BITS = 256;
    private static final int RSA_BITS = 3_072;

    private final @Nullable Path folder;
    private final Map<String, Loaded> rings = new ConcurrentHashMap<>();

    public KeyRings(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The ring of that name as its file stands now.
     *
     * @throws IllegalStateException when the file is missing or no JWK set
     */
    public KeyRing ring(String name) {
        if (folder == null) {
            return rings.computeIfAbsent(name, n -> new Loaded(FileTime.fromMillis(0), throwaway(n)))
                    .ring();
        }
        Path file = folder.resolve(name + ".jwks");
        try {
            FileTime modified = Files.getLastModifiedTime(file);
            return rings.compute(
                            name,
                            (n, known) -> known != null && known.modified().equals(modified)
                                    ? known
                                    : new Loaded(modified, read(n, file)))
                    .ring();
        } catch (IOException e) {
            throw new IllegalStateException("the key ring " + name + " cannot be read", e);
        }
    }

    private static KeyRing read(String name, Path file) {
        try {
            return new KeyRing(name, JWKSet.load(file.toFile()).getKeys());
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the key ring " + name + " cannot be read", e);
        }
    }

    private static KeyRing throwaway(String name) {
        try {
            JWK key = switch (name) {
                case "code-secrets", "identity-seal" ->
                    new OctetSequenceKeyGenerator(SECRET_BITS)
                            .keyIDFromThumbprint(true)
                            .generate();
                case "saml-signing" ->
                    new RSAKeyGenerator(RSA_BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint(true)
                            .generate();
                case "document-seal", "federation-seal" ->
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.ENCRYPTION)
                            .algorithm(JWEAlgorithm.ECDH_ES_A256KW)
                            .keyIDFromThumbprint(true)
                            .generate();
                default ->
                    new ECKeyGenerator(Curve.P_256)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES256)
                            .keyIDFromThumbprint(true)
                            .generate();
            };
            return new KeyRing(name, List.of(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("no key could be made for the ring " + name, e);
        }
    }

    private record Loaded(FileTime modified, KeyRing ring) {}
}
