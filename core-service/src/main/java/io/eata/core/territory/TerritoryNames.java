package io.eata.core.territory;

import io.eata.carnet.territory.CustomsTerritory;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of territories as Unicode has them, and of those that it has no name for. */
public final class TerritoryNames {

    /** Outside ISO 3166-1: territories of demonstrations, and the Canary Islands, whose code ISO only reserves. */
    private static final Set<String> OUTSIDE_ISO = Set.of("IC", "XS", "XB", "XT");

    private static final Map<String, String> NAMES = Map.of(
            "XS", "Demonstration S",
            "XB", "Demonstration B",
            "XT", "Demonstration T",
            "SACU", "Southern African Customs Union",
            "EACU", "Eurasian Customs Union");

    private TerritoryNames() {}

    static boolean isOutsideIso(CustomsTerritory code) {
        return OUTSIDE_ISO.contains(code.code());
    }

    /** The name of a country or a territory; English where no other is known. */
    public static String of(String code, Locale locale) {
        var own = NAMES.get(code);
        return own == null ? Locale.of("", code).getDisplayCountry(locale) : own;
    }
}
