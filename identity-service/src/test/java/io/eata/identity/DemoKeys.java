package io.eata.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A keys folder as the launcher makes it, for this JVM. */
final class DemoKeys {

    private static final List<String> CLIENTS = List.of(
            "nics-ch",
            "nics-de",
            "notification",
            "reconciliation",
            "proxy",
            "customs-portal",
            "directory-ch",
            "directory-de");

    private static final Map<String, ECKey> PRIVATE = new ConcurrentHashMap<>();
    private static final Path FOLDER = make();

    private DemoKeys() {}

    static Path folder() {
        return FOLDER;
    }

    static ECKey of(String client) {
        return Objects.requireNonNull(PRIVATE.get(client), client);
    }

    static ECKey fresh() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path ring() {
        return FOLDER.resolve("token-signing.jwks");
    }

    static JWKSet readRing() {
        try {
            return JWKSet.load(ring().toFile());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void writeRing(String json) {
        replace(ring(), json);
    }

    static void writeRing(ECKey... keys) {
        writeRing(new JWKSet(List.of(keys)).toString(false));
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2_048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OctetSequenceKey secret() {
        try {
            return new OctetSequenceKeyGenerator(256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path make() {
        try {
            var folder = Files.createTempDirectory("identity-keys");
            var clients = Files.createDirectory(folder.resolve("clients"));
            replace(folder.resolve("token-signing.jwks"), new JWKSet(fresh()).toString(false));
            for (var ring : List.of("federation", "federation-seal")) {
                replace(folder.resolve(ring + ".jwks"), new JWKSet(fresh()).toString(false));
            }
            replace(folder.resolve("saml-signing.jwks"), new JWKSet(rsa()).toString(false));
            replace(folder.resolve("identity-seal.jwks"), new JWKSet(secret()).toString(false));
            for (var client : CLIENTS) {
                var key = fresh();
                PRIVATE.put(client, key);
                replace(
                        clients.resolve(client + ".public.jwk"),
                        key.toPublicJWK().toJSONString());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file, String text) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
