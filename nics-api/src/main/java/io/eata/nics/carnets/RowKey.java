package io.eata.nics.carnets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The idempotency key of one row: always the same for the same request key and row, and never longer than a key may be. */
final class RowKey {

    private RowKey() {}

    static String of(String requestKey, int row) {
        var digest = sha256().digest((requestKey + "\n" + row).getBytes(UTF_8));
        return "bulk-" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
