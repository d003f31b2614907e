package io.eata.carnet.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.random.RandomGenerator;

/** Names one declaration at a border: unguessable (12 random characters, 59 bits), with a check character. */
public record TransactionCode(@JsonValue String value) {

    public static final int LENGTH = 13;

    private static final CheckedCode FORM = new CheckedCode(LENGTH);

    /** @throws IllegalArgumentException unless the value is one as {@link #toString()} writes it */
    public TransactionCode {
        FORM.requireWritten(value);
    }

    /** @param random must be cryptographically strong, such as {@link java.security.SecureRandom} */
    public static TransactionCode random(RandomGenerator random) {
        return new TransactionCode(FORM.random(random));
    }

    /** Reads what people type: lower case, spaces and hyphens do not matter. */
    public static CodeReading<TransactionCode> parse(String text) {
        return FORM.read(text).then(code -> new CodeReading.Read<>(new TransactionCode(code)));
    }

    /** @throws IllegalArgumentException if the text is no such code */
    @JsonCreator
    public static TransactionCode of(String text) {
        return parse(text).orThrow();
    }

    @Override
    public String toString() {
        return value;
    }
}
