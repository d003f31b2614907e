package io.eata.bench.duels;

import io.eata.bench.ground.LoginGround;
import io.eata.bench.measure.Duel;
import io.eata.bench.measure.Duel.Finding;
import io.eata.bench.measure.Gate;
import io.eata.bench.measure.Settings;
import io.eata.bench.measure.Timed;
import java.util.List;
import java.util.Objects;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A shift's start: people who log in at the same time, beside what their passwords' slow hashes cost alone. */
public final class Logins {

    private static final String PASSWORD = "seven lakes beside a quiet customs pier";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;

    /** Of the usual operations of a client: a login is slow on purpose. */
    private static final int SHARE = 10;

    private final LoginGround ground;
    private final Settings settings;

    public Logins(LoginGround ground, Settings settings) {
        this.ground = ground;
        this.settings = settings;
    }

    /** Whole logins over HTTP beside Argon2id with identity's own cost, on as many threads. */
    public Finding shift() throws Exception {
        var operations = Math.max(4, settings.operations() / SHARE);
        var clients = settings.clients();
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, ITERATIONS);
        var hash = Objects.requireNonNull(argon2.encode(PASSWORD));
        return new Duel(
                        "login",
                        "a shift's start",
                        new Timed("Argon2id alone", clients, operations, (client, turn) -> {
                            if (!argon2.matches(PASSWORD, hash)) {
                                throw new IllegalStateException("the password is not itself");
                            }
                        }),
                        new Timed(
                                "page, password, session",
                                clients,
                                operations,
                                (client, turn) -> ground.login(client + turn)))
                .fight(settings, found -> List.of(Gate.atLeast("throughput", found.throughputRatio(), 0.50, "×")));
    }
}
