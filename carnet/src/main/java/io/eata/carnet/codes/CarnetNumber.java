package io.eata.carnet.codes;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number printed on a carnet, in normal form: two letters of the issuing territory, then the association's own scheme
 * of 4 to 20 letters and digits. Numbers are compared in this form, since people write them with spaces, slashes and
 * hyphens.
 */
public record CarnetNumber(@JsonValue String value) implements Comparable<CarnetNumber> {

    private static final Pattern NORMAL_FORM = Pattern.compile("[A-Z]{2}[0-9A-Z]{4,20}");
    private static final int LONGEST_TEXT = 100;

    /** @throws IllegalArgumentException unless the value is in normal form */
    public CarnetNumber {
        if (!NORMAL_FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a carnet number is two letters and 4 to 20 letters or digits");
        }
    }

    public static CodeReading<CarnetNumber> parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return new CodeReading.Unreadable<>(CodeProblem.WRONG_LENGTH);
        }
        var normal = text.replaceAll("[ /-]", "").toUpperCase(Locale.ROOT);
        return NORMAL_FORM.matcher(normal).matches()
                ? new CodeReading.Read<>(new CarnetNumber(normal))
                : new CodeReading.Unreadable<>(CodeProblem.WRONG_FORM);
    }

    /** @throws IllegalArgumentException if the text is no carnet number */
    @JsonCreator
    public static CarnetNumber of(String text) {
        return parse(text).orThrow();
    }

    @Override
    public int compareTo(CarnetNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
