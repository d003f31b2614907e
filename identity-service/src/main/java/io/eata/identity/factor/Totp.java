package io.eata.identity.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that an authenticator app shares with us, and the codes that follow from it and the time (RFC 6238): six digits,
 * steps of thirty seconds, HMAC-SHA-1, which is what every app knows.
 */
record Totp(byte[] secret) {

    /** As long as the hash is (RFC 4226, section 4, R6). */
    private static final int SECRET_BYTES = 20;

    /** Steps before and after the current one whose codes are taken, since clocks differ (RFC 6238, section 5.2). */
    private static final int DRIFT = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    static Totp fresh() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new Totp(secret);
    }

    static Totp stored(String text) {
        return new Totp(Base64.getDecoder().decode(text));
    }

    String toStore() {
        return Base64.getEncoder().encodeToString(secret);
    }

    /** The step whose code was typed, if it is one of those that are taken now. */
    OptionalLong stepOf(String code, Instant now) {
        var step = CODES.getTimeStep();
        var current = now.getEpochSecond() / step.toSeconds();
        var found = OptionalLong.empty();
        for (var at = current - DRIFT; at <= current + DRIFT; at++) {
            var expected = code(Instant.ofEpochSecond(at * step.toSeconds()));
            if (MessageDigest.isEqual(expected.getBytes(US_ASCII), code.getBytes(US_ASCII))) {
                found = OptionalLong.of(at);
            }
        }
        return found;
    }

    /** The secret as apps take it when it is typed (RFC 4648, section 6, without padding). */
    String base32() {
        var text = new StringBuilder();
        var bits = 0;
        var buffer = 0;
        for (var octet : secret) {
            buffer = (buffer << 8) | (octet & 0xff);
            bits += 8;
            while (bits >= 5) {
                text.append(BASE32.charAt((buffer >> (bits - 5)) & 31));
                bits -= 5;
            }
            buffer &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private String code(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Totp";
    }
}
