package io.eata.identity.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

/** Codes that people type. */
final class FactorCodes {

    /** Longest text that is looked at as a code. */
    static final int LONGEST = 40;

    /** Without look-alikes; 32 of them, so that each carries five bits. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int RECOVERY_CHARACTERS = 16;
    private static final int GROUP = 4;
    private static final int MILLION = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FactorCodes() {}

    /** Six digits, to be mailed. */
    static String digits() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(MILLION));
    }

    /** Eighty bits in four groups: long enough that a plain hash of it cannot be reversed. */
    static String recovery() {
        var code = new StringBuilder();
        for (var at = 0; at < RECOVERY_CHARACTERS; at++) {
            if (at > 0 && at % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** What was typed, without the spaces and hyphens that people put between groups. */
    static String typed(String text) {
        return text.length() > LONGEST
                ? ""
                : text.replaceAll("[\\s\\-\\u2010-\\u2015]", "").toUpperCase(Locale.ROOT);
    }

    static String hash(UUID account, String recoveryCode) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((account + " " + typed(recoveryCode)).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
