package io.eata.identity.password;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes no more passwords at once than there are turns. Each hash takes memory and a processor on purpose; without turns, many
 * logins at the same moment would take all of both, and each of them longer.
 */
final class TurnTaking implements PasswordEncoder {

    /** A person who waited this long has better things to do than to wait on; the page says so. */
    private static final long PATIENCE_SECONDS = 20;

    private final PasswordEncoder encoder;
    private final Semaphore turns;

    TurnTaking(PasswordEncoder encoder, int turns) {
        this.encoder = encoder;
        this.turns = new Semaphore(turns, true);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> hashing) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new InternalAuthenticationServiceException("too many passwords are being checked at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InternalAuthenticationServiceException("interrupted while waiting for a turn", e);
        }
        try {
            return hashing.get();
        } finally {
            turns.release();
        }
    }
}
