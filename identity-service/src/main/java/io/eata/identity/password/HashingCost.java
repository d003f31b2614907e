package io.eata.identity.password;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a new password hash costs. The defaults are OWASP's for Argon2id; README says how many logins a second they leave.
 *
 * @param memoryKib memory of one hash
 * @param iterations passes over that memory
 * @param atOnce hashes made at the same moment, 0 for one per processor; the others wait their turn, so that a shift's start
 *     takes longer and not more memory
 */
@ConfigurationProperties("eata.identity.argon2")
record HashingCost(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int iterations,
        @DefaultValue("0") int atOnce) {

    int permits() {
        return atOnce > 0 ? atOnce : Runtime.getRuntime().availableProcessors();
    }
}
