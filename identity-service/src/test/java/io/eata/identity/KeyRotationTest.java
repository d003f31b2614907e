package io.eata.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.eata.platform.test.PostgresForTests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of the service that share a keys folder exchange the signing key while tokens are issued and verified. */
class KeyRotationTest {

    private final Client nics = Client.machine("nics-ch");

    @TempDir
    Path folder;

    @Test
    void no_token_fails_while_keys_take_turns() throws Exception {
        Files.copy(DemoKeys.ring(), folder.resolve("token-signing.jwks"));
        Files.createSymbolicLink(folder.resolve("clients"), DemoKeys.folder().resolve("clients"));
        var settings = Map.<String, Object>of(
                "eata.keys-dir", folder.toString(),
                "eata.identity.signing-key.every", "PT4S",
                "eata.identity.signing-key.ahead", "PT2S",
                "eata.identity.signing-key.look-every", "PT0.1S");
        var seen = ConcurrentHashMap.<String>newKeySet();
        var done = new AtomicBoolean();
        try (var database = PostgresForTests.freshDatabase("identity");
                var one = Copy.start(database, settings);
                var two = Copy.start(database, settings);
                var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> client =
                    () -> issueAndVerify(new Browser(one.port()), new Browser(two.port()), seen, done);
            Callable<Integer> other =
                    () -> issueAndVerify(new Browser(two.port()), new Browser(one.port()), seen, done);
            var running = List.of(threads.submit(client), threads.submit(other));
            try {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> seen.size() > 3 || running.stream().anyMatch(java.util.concurrent.Future::isDone));
            } finally {
                done.set(true);
            }
            for (var each : running) {
                assertThat(each.get()).isPositive();
            }
            assertThat(seen).hasSizeGreaterThan(3);
            assertThat(folder).isDirectoryNotContaining("glob:*.new");
        }
    }

    /** Verifies with the keys that another copy had published before the token was asked for: the caches of services are older. */
    private int issueAndVerify(Browser issuer, Browser publisher, Set<String> seen, AtomicBoolean done)
            throws Exception {
        int verified = 0;
        while (!done.get()) {
            var published = JWKSet.parse(publisher.get("/oauth2/jwks").body());
            assertThat(published.containsNonPublicKeys()).isFalse();
            var token = nics.tokens(issuer).accessJwt();
            var key = published.getKeyByKeyId(token.getHeader().getKeyID());
            assertThat(key).as("the key was published before it signed").isNotNull();
            assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
            seen.add(key.getKeyID());
            verified++;
        }
        return verified;
    }
}
