package io.eata.portal.directory;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of the world that a map shows, in units of {@link EqualEarth}.
 *
 * @param x western edge
 * @param y northern edge
 * @param width {@value #CLOSEST} to {@value EqualEarth#WIDTH}
 */
public record MapView(int x, int y, int width) {

    /** The closest one can come: about 300 km on the equator. */
    public static final int CLOSEST = 30;

    /** South of Tierra del Fuego there is no customs office. */
    private static final int SOUTH = 1_720;

    private static final double SHAPE = 0.43;
    private static final double ROOM = 1.5;
    private static final int SMALLEST_COUNTRY = 60;
    private static final Pattern BOX = Pattern.compile("(\\d{1,4})-(\\d{1,4})-(\\d{1,4})");

    /** Parts of the world to look at, from west, north to east; the height follows from the map's shape. */
    public enum Area {
        WORLD(0, 0, EqualEarth.WIDTH),
        EUROPE(1_800, 90, 760),
        AFRICA(1_520, 400, 1_560),
        ASIA(2_400, 200, 1_500),
        NORTH_AMERICA(480, 60, 1_300),
        SOUTH_AMERICA(700, 640, 1_700),
        OCEANIA(2_700, 760, 1_300);

        private final MapView view;

        Area(int x, int y, int width) {
            view = new MapView(x, y, width);
        }

        public MapView view() {
            return view;
        }

        /** As it stands in an address. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one of that word; the world for none. */
        public static Area of(@Nullable String word) {
            for (var area : values()) {
                if (area.word().equals(word)) {
                    return area;
                }
            }
            return WORLD;
        }
    }

    public MapView {
        width = Math.clamp(width, CLOSEST, EqualEarth.WIDTH);
        x = Math.clamp(x, 0, EqualEarth.WIDTH - width);
        y = Math.clamp(y, 0, Math.max(0, SOUTH - height(width)));
    }

    /** As {@link #word} writes it; the other view for anything else. */
    public static MapView of(@Nullable String box, MapView other) {
        var read = BOX.matcher(box == null ? "" : box);
        return read.matches()
                ? new MapView(
                        Integer.parseInt(read.group(1)),
                        Integer.parseInt(read.group(2)),
                        Integer.parseInt(read.group(3)))
                : other;
    }

    /** Around a box, with some room. */
    static MapView around(int west, int north, int east, int south) {
        int width = (int) (Math.max(SMALLEST_COUNTRY, Math.max(east - west, (south - north) / SHAPE)) * ROOM);
        return at((west + east) / 2.0, (north + south) / 2.0, width);
    }

    /** Around a place on the globe. */
    public static MapView close(double latitude, double longitude, int width) {
        var spot = EqualEarth.of(latitude, longitude);
        return at(spot.x(), spot.y(), width);
    }

    static MapView at(double x, double y, int width) {
        return new MapView((int) (x - width / 2.0), (int) (y - height(width) / 2.0), width);
    }

    public int height() {
        return height(width);
    }

    private static int height(int width) {
        return (int) Math.ceil(width * SHAPE);
    }

    boolean shows(double spotX, double spotY) {
        return spotX >= x && spotX <= x + width && spotY >= y && spotY <= y + height();
    }

    boolean meets(int west, int north, int east, int south) {
        return west <= x + width && east >= x && north <= y + height() && south >= y;
    }

    /** As it stands in an address. */
    public String word() {
        return x + "-" + y + "-" + width;
    }

    /** As SVG has it. */
    public String viewBox() {
        return x + " " + y + " " + width + " " + height();
    }
}
