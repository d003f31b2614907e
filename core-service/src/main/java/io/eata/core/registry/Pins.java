package io.eata.core.registry;

import io.eata.core.CoreProperties;
import io.eata.core.secrets.Secrets;
import io.eata.core.secrets.Secrets.Purpose;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * PINs and their hashes. Six digits are a million guesses, so a hash alone, however slow, would fall to whoever steals the
 * database: what is hashed slowly is a MAC of the PIN under a key that the database does not hold.
 */
@Component
public final class Pins {

    private static final int PINS = 1_000_000;
    private static final char SEPARATOR = '~';

    private final Secrets secrets;
    private final PasswordEncoder slowly;
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    Pins(Secrets secrets, CoreProperties properties) {
        this.secrets = secrets;
        this.slowly = new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(properties.pinHashStrength(), random)));
        this.nobodys = hash(newPin());
    }

    /** Six digits that nobody can guess. */
    public String newPin() {
        return "%06d".formatted(random.nextInt(PINS));
    }

    /** What the registry keeps. */
    public String hash(String pin) {
        String key = secrets.currentKey();
        return key + SEPARATOR + slowly.encode(peppered(key, pin));
    }

    public boolean matches(String pin, String hash) {
        int separator = hash.indexOf(SEPARATOR);
        return slowly.matches(peppered(hash.substring(0, separator), pin), hash.substring(separator + 1));
    }

    /** Takes the time of {@link #matches}, where there is no carnet to compare with. */
    public void pretendToMatch(String pin) {
        matches(pin, nobodys);
    }

    private String peppered(String key, String pin) {
        return Base64.getEncoder().encodeToString(secrets.mac(key, Purpose.PIN, pin));
    }
}
