package io.eata.portal.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;

/** Time zones that an office may be in. */
public final class Zones {

    private static final Map<String, List<String>> BY_COUNTRY = read();
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /** Those of a country, the one it has first; empty for a country that the time zone database does not know. */
    public static List<String> of(String country) {
        return BY_COUNTRY.getOrDefault(country, List.of()).stream()
                .filter(KNOWN::contains)
                .toList();
    }

    /** All others, for offices abroad and overseas. */
    public static List<String> others(String country) {
        return BY_COUNTRY.values().stream()
                .flatMap(List::stream)
                .filter(KNOWN::contains)
                .filter(zone -> !of(country).contains(zone))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a name is that of a place in the time zone database; bare offsets are not: they know no summer time. */
    public static boolean knows(String zone) {
        return zone.contains("/") && !zone.startsWith("Etc/") && KNOWN.contains(zone);
    }

    private static Map<String, List<String>> read() {
        try {
            return new ClassPathResource("time-zones.tsv")
                    .getContentAsString(UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .collect(groupingBy(field -> field[0], mapping(field -> field[1], toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
