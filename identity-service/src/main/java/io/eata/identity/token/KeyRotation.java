package io.eata.identity.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Exchanges the signing key on schedule, as {@link RotationRule} says. The ring is a file in the keys folder that all copies of the
 * service share; one at a time changes it, by a lock in the database, and puts a whole new file in place of the old one. Private keys
 * never reach the database. In a folder that cannot be written the exchange is the operator's.
 */
@Component
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    /** Any number that nothing else locks in this database. */
    private static final long LOCK = 20_260_402;

    private final @Nullable Path ring;
    private final @Nullable RotationRule rule;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private volatile boolean told;

    /** @param every how long a key signs; zero for as long as the operator leaves it */
    KeyRotation(
            @Value("${eata.keys-dir:#{null}}") @Nullable Path folder,
            @Value("${eata.identity.signing-key.every:P30D}") Duration every,
            @Value("${eata.identity.signing-key.ahead:PT10M}") Duration ahead,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        ring = folder == null ? null : folder.resolve(SigningKeys.RING + ".jwks");
        rule = every.isZero() ? null : new RotationRule(every, ahead);
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${eata.identity.signing-key.look-every:PT1M}",
            fixedDelayString = "${eata.identity.signing-key.look-every:PT1M}")
    void rotate() {
        if (ring == null || rule == null || isTheOperators(ring)) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            if (locked()) {
                rotate(ring, rule);
            }
        });
    }

    private void rotate(Path file, RotationRule rotation) {
        try {
            var keys = read(file);
            var rotated = rotation.apply(keys, Files.getLastModifiedTime(file).toInstant(), clock.instant());
            if (!rotated.equals(keys)) {
                replace(file, rotated);
                LOG.info(
                        "Signing keys: {} signs, {} in the ring",
                        rotated.getFirst().getKeyID(),
                        rotated.size());
            }
        } catch (IOException | ParseException | ClassCastException e) {
            LOG.warn("The signing key cannot be exchanged, the ring stays as it is: {}", e.toString());
        }
    }

    private boolean isTheOperators(Path file) {
        if (Files.isWritable(file.getParent()) && Files.isWritable(file)) {
            return false;
        }
        if (!told) {
            told = true;
            LOG.info("The keys folder cannot be written: exchanging the signing key is the operator's");
        }
        return true;
    }

    private boolean locked() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private static List<ECKey> read(Path file) throws IOException, ParseException {
        return JWKSet.load(file.toFile()).getKeys().stream()
                .map(ECKey.class::cast)
                .toList();
    }

    private static void replace(Path file, List<ECKey> keys) throws IOException {
        var json = JSONObjectUtils.toJSONString(new JWKSet(List.<JWK>copyOf(keys)).toJSONObject(false));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, json + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
