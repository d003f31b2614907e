package io.eata.carnet.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Printed on a receipt, to look its transaction up: 9 characters (45 bits) and a check character. */
public record VerificationCode(@JsonValue String value) {

    public static final int LENGTH = 10;

    private static final CheckedCode FORM = new CheckedCode(LENGTH);

    /** @throws IllegalArgumentException unless the value is one as {@link #toString()} writes it */
    public VerificationCode {
        FORM.requireWritten(value);
    }

    /** @param secret at least 8 bytes, such as a MAC over the transaction */
    public static VerificationCode derivedFrom(byte[] secret) {
        return new VerificationCode(FORM.derivedFrom(secret));
    }

    /** Reads what people type: lower case, spaces and hyphens do not matter. */
    public static CodeReading<VerificationCode> parse(String text) {
        return FORM.read(text).then(code -> new CodeReading.Read<>(new VerificationCode(code)));
    }

    /** @throws IllegalArgumentException if the text is no such code */
    @JsonCreator
    public static VerificationCode of(String text) {
        return parse(text).orThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
