package io.eata.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/** An app on somebody's telephone that learnt its secret from the page. */
record Authenticator(String base32) {

    static final Duration STEP = Duration.ofSeconds(30);

    private static final Pattern SECRET = Pattern.compile("id=\"secret\"[^>]*>([A-Z2-7 ]+)<");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static Authenticator of(String page) {
        var secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new AssertionError("no secret on the page: " + page);
        }
        return new Authenticator(secret.group(1).replace(" ", ""));
    }

    String code() {
        return code(MovableClock.now());
    }

    String code(Instant at) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator(STEP);
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret(), "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] secret() {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var bits = 0;
        for (var character : base32.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(character);
            bits += 5;
            if (bits >= 8) {
                bytes.write(buffer >> bits - 8);
                bits -= 8;
                buffer &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
