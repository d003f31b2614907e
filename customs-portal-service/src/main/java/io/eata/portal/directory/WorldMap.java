package io.eata.portal.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The countries of the world as outlines, shipped with the portal: nobody outside is asked for a map. */
@Component
public final class WorldMap {

    private static final Pattern STEP = Pattern.compile("[MlzZ]|-?\\d+");

    private final List<Country> countries;

    WorldMap() {
        try {
            countries = new ClassPathResource("map/world.tsv")
                    .getContentAsString(UTF_8)
                    .lines()
                    .map(WorldMap::country)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no map of the world", e);
        }
    }

    /**
     * A country.
     *
     * @param code of ISO 3166-1, {@code -} where there is none
     * @param path of SVG
     * @param mainland the box of its largest part
     * @param whole the box of all of it
     */
    public record Country(String code, String path, Box mainland, Box whole) {}

    /** West, north, east, south. */
    record Box(int west, int north, int east, int south) {}

    /** What of the world is in sight. */
    public List<Country> within(MapView view) {
        return countries.stream()
                .filter(it -> view.meets(
                        it.whole().west(),
                        it.whole().north(),
                        it.whole().east(),
                        it.whole().south()))
                .toList();
    }

    /** The view of one country. */
    public Optional<MapView> around(String code) {
        return countries.stream()
                .filter(it -> it.code().equals(code))
                .findFirst()
                .map(Country::mainland)
                .map(box -> MapView.around(box.west(), box.north(), box.east(), box.south()));
    }

    private static Country country(String line) {
        var fields = line.split("\t", -1);
        var box = fields[1].split(" ", -1);
        return new Country(
                fields[0],
                fields[2],
                new Box(
                        Integer.parseInt(box[0]),
                        Integer.parseInt(box[1]),
                        Integer.parseInt(box[2]),
                        Integer.parseInt(box[3])),
                whole(fields[2]));
    }

    private static Box whole(String path) {
        int[] at = new int[2];
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        int axis = 0;
        boolean absolute = true;
        for (var step : (Iterable<String>) STEP.matcher(path).results().map(it -> it.group())::iterator) {
            switch (step) {
                case "M" -> absolute = true;
                case "l", "z", "Z" -> absolute = false;
                default -> {
                    int number = Integer.parseInt(step);
                    at[axis] = absolute ? number : at[axis] + number;
                    box[axis] = Math.min(box[axis], at[axis]);
                    box[axis + 2] = Math.max(box[axis + 2], at[axis]);
                    axis = 1 - axis;
                }
            }
        }
        return new Box(box[0], box[1], box[2], box[3]);
    }
}
