package io.eata.carnet.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An ISO 3166-1 alpha-2 code, such as {@code DE}; user-assigned codes are allowed. */
public record Country(@JsonValue String code) implements Comparable<Country> {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /** @throws IllegalArgumentException unless the code is two capital letters */
    public Country {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a country code is two capital letters");
        }
    }

    @JsonCreator
    public static Country of(String code) {
        return new Country(code);
    }

    /** The border this country stands behind. */
    public CustomsTerritory territory() {
        return CustomsUnions.territoryOf(this);
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
