package io.eata.carnet.territory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What counts as one border: a country, such as {@code CH}, or a customs union, such as {@code EU} or {@code SACU}. */
public record CustomsTerritory(@JsonValue String code) implements Comparable<CustomsTerritory> {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}");

    /** @throws IllegalArgumentException unless the code is two to four capital letters */
    public CustomsTerritory {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a customs territory's code is two to four capital letters");
        }
    }

    @JsonCreator
    public static CustomsTerritory of(String code) {
        return new CustomsTerritory(code);
    }

    @Override
    public int compareTo(CustomsTerritory other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
