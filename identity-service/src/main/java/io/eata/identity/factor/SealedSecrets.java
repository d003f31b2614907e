package io.eata.identity.factor;

import io.eata.platform.sealing.TextSeal;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Secrets that must be read again (a time-based code is computed from one) are sealed at rest, each for its account. */
@Component
class SealedSecrets {

    private final TextSeal seal;

    SealedSecrets(TextSeal seal) {
        this.seal = seal;
    }

    String seal(UUID account, String secret) {
        return seal.seal(about(account), secret);
    }

    /** @throws IllegalStateException if it was sealed for another account, or does not open */
    String open(UUID account, String sealed) {
        return seal.open(about(account), sealed);
    }

    private static String about(UUID account) {
        return "factor " + account;
    }
}
