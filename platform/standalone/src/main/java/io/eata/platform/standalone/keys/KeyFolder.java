package io.eata.platform.standalone.keys;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The keys of one installation: rings (JWK sets, the first key current, the others to verify and open with) and a pair for
 * every machine client. Made once; a key that is there is never touched.
 *
 * @param path readable by its owner only
 */
public record KeyFolder(Path path) {

    /** The machine clients that are known to identity from the start. */
    public static final List<String> CLIENTS = List.of(
            "nics-ch",
            "nics-de",
            "nics-jp",
            "nics-no",
            "directory-ch",
            "directory-de",
            "customs-system-ch",
            "customs-portal",
            "holder-wallet",
            "notification",
            "reconciliation",
            "proxy",
            "core",
            "icc-operations");

    private static final int SECRET_BITS = 256;
    private static final int RSA_BITS = 3_072;

    /** Makes what is not there yet. */
    public void prepare() {
        try {
            Files.createDirectories(clients(), asFileAttribute(fromString("rwx------")));
            for (var ring : List.of("document-signing", "receipt-signing", "token-signing", "federation")) {
                prepareRing(ring, () -> pair(KeyUse.SIGNATURE, JWSAlgorithm.ES256));
            }
            prepareRing("document-seal", () -> pair(KeyUse.ENCRYPTION, JWEAlgorithm.ECDH_ES_A256KW));
            prepareRing("federation-seal", () -> pair(KeyUse.ENCRYPTION, JWEAlgorithm.ECDH_ES_A256KW));
            // SAML's own kind: many providers take nothing else.
            prepareRing(
                    "saml-signing",
                    () -> new RSAKeyGenerator(RSA_BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint(true)
                            .generate());
            prepareRing(
                    "code-secrets",
                    () -> new OctetSequenceKeyGenerator(SECRET_BITS)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.HS256)
                            .keyIDFromThumbprint(true)
                            .generate());
            prepareRing(
                    "identity-seal",
                    () -> new OctetSequenceKeyGenerator(SECRET_BITS)
                            .keyUse(KeyUse.ENCRYPTION)
                            .algorithm(JWEAlgorithm.DIR)
                            .keyIDFromThumbprint(true)
                            .generate());
            for (var client : CLIENTS) {
                prepareClient(client);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The keys could not be made in " + path, e);
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK cannot make the keys", e);
        }
    }

    public Path clientKey(String client) {
        return clients().resolve(client + ".jwk");
    }

    private Path clients() {
        return path.resolve("clients");
    }

    private void prepareRing(String name, Generator generator) throws IOException, JOSEException {
        var file = path.resolve(name + ".jwks");
        if (!Files.exists(file)) {
            write(file, JSONObjectUtils.toJSONString(new JWKSet(generator.generate()).toJSONObject(false)));
        }
    }

    /** The public half goes first: a private one without it would be a client that nobody knows. */
    private void prepareClient(String name) throws IOException, JOSEException {
        if (Files.exists(clientKey(name))) {
            return;
        }
        var pair = pair(KeyUse.SIGNATURE, JWSAlgorithm.ES256);
        write(clients().resolve(name + ".public.jwk"), pair.toPublicJWK().toJSONString());
        write(clientKey(name), pair.toJSONString());
    }

    private static ECKey pair(KeyUse use, Algorithm algorithm) throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyUse(use)
                .algorithm(algorithm)
                .keyIDFromThumbprint(true)
                .generate();
    }

    private static void write(Path file, String json) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, asFileAttribute(fromString("rw-------")));
        Files.writeString(draft, json + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private interface Generator {
        JWK generate() throws JOSEException;
    }
}
