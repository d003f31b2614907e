package io.eata.carnet.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Told by the holder to the officer who is to cancel a transaction: 7 secret characters (35 bits) and a check character. */
public record CancellationCode(@JsonValue String value) {

    public static final int LENGTH = 8;

    private static final CheckedCode FORM = new CheckedCode(LENGTH);

    /** @throws IllegalArgumentException unless the value is one as {@link #toString()} writes it */
    public CancellationCode {
        FORM.requireWritten(value);
    }

    /** @param secret at least 6 bytes, such as a MAC over the transaction */
    public static CancellationCode derivedFrom(byte[] secret) {
        return new CancellationCode(FORM.derivedFrom(secret));
    }

    /** Reads what people type: lower case, spaces and hyphens do not matter. */
    public static CodeReading<CancellationCode> parse(String text) {
        return FORM.read(text).then(code -> new CodeReading.Read<>(new CancellationCode(code)));
    }

    /** @throws IllegalArgumentException if the text is no such code */
    @JsonCreator
    public static CancellationCode of(String text) {
        return parse(text).orThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
