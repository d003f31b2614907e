package io.eata.carnet.codes;

import java.math.BigInteger;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Codes of a fixed length over 31 characters without look-alikes, the last one a check character. Since 31 is prime and each
 * place has a weight of its own, any single wrong character and any swap of two different characters is found.
 */
final class CheckedCode {

    /** No I, L, O, 0 or 1. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int RADIX = ALPHABET.length();
    private static final BigInteger BIG_RADIX = BigInteger.valueOf(RADIX);
    private static final int LONGEST_TEXT = 100;

    private final int length;

    /** @param length in characters, with the check character; at most 30, so that no two weights are alike */
    CheckedCode(int length) {
        this.length = length;
    }

    String random(RandomGenerator random) {
        var code = new StringBuilder(length);
        for (int i = 1; i < length; i++) {
            code.append(ALPHABET.charAt(random.nextInt(RADIX)));
        }
        return withCheckCharacter(code);
    }

    /** Always the same code for the same bytes. */
    String derivedFrom(byte[] secret) {
        var rest = new BigInteger(1, secret);
        if (secret.length * Byte.SIZE < 6 * length) {
            throw new IllegalArgumentException("a code of " + length + " characters needs more bytes");
        }
        var code = new StringBuilder(length);
        for (int i = 1; i < length; i++) {
            var next = rest.divideAndRemainder(BIG_RADIX);
            code.append(ALPHABET.charAt(next[1].intValue()));
            rest = next[0];
        }
        return withCheckCharacter(code);
    }

    /** Tolerates lower case, spaces and hyphens. */
    CodeReading<String> read(String text) {
        if (text.length() > LONGEST_TEXT) {
            return new CodeReading.Unreadable<>(CodeProblem.WRONG_LENGTH);
        }
        var code = text.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        if (code.length() != length) {
            return new CodeReading.Unreadable<>(CodeProblem.WRONG_LENGTH);
        }
        if (code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return new CodeReading.Unreadable<>(CodeProblem.UNKNOWN_CHARACTER);
        }
        return weightedSum(code) == 0
                ? new CodeReading.Read<>(code)
                : new CodeReading.Unreadable<>(CodeProblem.WRONG_CHECK_CHARACTER);
    }

    /** @throws IllegalArgumentException unless the code is one as this class writes it */
    void requireWritten(String code) {
        if (!read(code).orThrow().equals(code)) {
            throw new IllegalArgumentException("a code is kept in capitals without spaces");
        }
    }

    /** The weight of the last place is 1, so the check character makes up what is missing to a multiple of 31. */
    private String withCheckCharacter(StringBuilder code) {
        int missing = (RADIX - weightedSum(code) % RADIX) % RADIX;
        return code.append(ALPHABET.charAt(missing)).toString();
    }

    private int weightedSum(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (length - i) * ALPHABET.indexOf(code.charAt(i));
        }
        return sum % RADIX;
    }
}
