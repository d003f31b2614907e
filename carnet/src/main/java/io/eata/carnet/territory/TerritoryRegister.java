package io.eata.carnet.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All territories where carnets are used, by their code. */
public record TerritoryRegister(Map<CustomsTerritory, Territory> territories) {

    public TerritoryRegister {
        territories = Collections.unmodifiableSortedMap(new TreeMap<>(territories));
    }

    public static TerritoryRegister of(Collection<Territory> territories) {
        return new TerritoryRegister(
                territories.stream().collect(Collectors.toMap(Territory::code, Function.identity())));
    }

    public Optional<Territory> find(CustomsTerritory code) {
        return Optional.ofNullable(territories.get(code));
    }

    /** Whether customs of a country work digitally on that day; on paper where nothing is known of it. */
    public boolean isDigitalOn(LocalDate day, Country country) {
        return find(country.territory())
                .map(territory -> territory.isDigitalOn(day))
                .orElse(false);
    }
}
