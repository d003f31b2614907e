package io.eata.carnet.territory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which countries are one customs territory. Overseas territories with a country code of their own (those of France, the
 * Canary Islands, the Crown dependencies) are territories of their own.
 */
public final class CustomsUnions {

    private static final Map<CustomsTerritory, List<Country>> MEMBERS = Map.of(
            CustomsTerritory.of("EU"),
                    countries("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK MC"),
            CustomsTerritory.of("CH"), countries("CH LI"),
            CustomsTerritory.of("SACU"), countries("BW LS NA SZ ZA"),
            CustomsTerritory.of("EACU"), countries("AM BY KG KZ RU"));

    private static final Map<Country, CustomsTerritory> UNION_OF = MEMBERS.entrySet().stream()
            .flatMap(union -> union.getValue().stream().map(member -> Map.entry(member, union.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private CustomsUnions() {}

    public static CustomsTerritory territoryOf(Country country) {
        var union = UNION_OF.get(country);
        return union == null ? CustomsTerritory.of(country.code()) : union;
    }

    public static SortedSet<CustomsTerritory> territoriesOf(Collection<Country> countries) {
        return countries.stream().map(CustomsUnions::territoryOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The members of a union, or the one country of the territory's own code; none for a code that is no country's. */
    public static List<Country> membersOf(CustomsTerritory territory) {
        var members = MEMBERS.get(territory);
        if (members != null) {
            return members;
        }
        return territory.code().length() == 2 ? List.of(Country.of(territory.code())) : List.of();
    }

    private static List<Country> countries(String codes) {
        return Stream.of(codes.split(" ")).map(Country::of).toList();
    }
}
