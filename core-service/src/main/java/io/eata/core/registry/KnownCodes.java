package io.eata.core.registry;

import io.eata.carnet.territory.Country;
import io.eata.carnet.territory.CustomsTerritory;
import io.eata.carnet.territory.CustomsUnions;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Codes of countries, customs territories and currencies that exist, and not only look like it. */
public final class KnownCodes {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Kosovo and the Canary Islands, which carnets name by codes outside ISO 3166-1, and the countries of demonstrations. */
    private static final Set<String> USER_ASSIGNED = Set.of("XK", "IC", "XS", "XB", "XT");

    /** Codes that mean no money: metals, funds, units of account, tests. */
    private static final Set<String> NO_MONEY =
            Set.of("XAU", "XAG", "XPT", "XPD", "XBA", "XBB", "XBC", "XBD", "XDR", "XSU", "XUA", "XTS", "XXX");

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .filter(code -> !NO_MONEY.contains(code))
            .collect(Collectors.toUnmodifiableSet());

    private KnownCodes() {}

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code) || USER_ASSIGNED.contains(code);
    }

    static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }

    /** The customs territory that a country or a customs union stands for. */
    public static Optional<CustomsTerritory> territory(String code) {
        if (isCountry(code)) {
            return Optional.of(Country.of(code).territory());
        }
        var union = CustomsTerritory.of(code);
        return CustomsUnions.membersOf(union).size() > 1 ? Optional.of(union) : Optional.empty();
    }
}
