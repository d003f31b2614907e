package io.eata.identity.password;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    private static final String NEW = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** The algorithm stands in front of each hash, so that a better one takes over account by account, at the next login. */
    @Bean
    PasswordEncoder passwordEncoder(HashingCost cost) {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, cost.memoryKib(), cost.iterations());
        return new TurnTaking(
                new DelegatingPasswordEncoder(NEW, Map.of(NEW, argon2, "bcrypt", new BCryptPasswordEncoder())),
                cost.permits());
    }
}
