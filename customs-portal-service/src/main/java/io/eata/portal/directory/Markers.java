package io.eata.portal.directory;

import io.eata.contracts.directory.ListedAssociation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands on a map: places far enough apart are shown one by one, others as one marker with their number. */
public final class Markers {

    /** So many places side by side have room on a map. */
    private static final int ROOM = 36;

    private static final int CLOSER = 4;
    private static final int NUMBERED = 99;

    private Markers() {}

    /**
     * Somewhere that can be looked at.
     *
     * @param path of its page, below the portal's
     */
    public record Place(boolean association, String name, String path, double x, double y) {

        static Place of(ListedOffice office, double latitude, double longitude) {
            var spot = EqualEarth.of(latitude, longitude);
            return new Place(
                    false,
                    office.name(),
                    "/directory/offices/" + office.country() + "/" + office.code(),
                    spot.x(),
                    spot.y());
        }

        static Place of(ListedAssociation association, double latitude, double longitude) {
            var spot = EqualEarth.of(latitude, longitude);
            return new Place(
                    true, association.name(), "/directory/associations/" + association.code(), spot.x(), spot.y());
        }
    }

    /**
     * A marker: one place, or several.
     *
     * @param first one of the places
     * @param closer the view in which they stand apart
     */
    public record Marker(Place first, int count, double x, double y, MapView closer) {

        public boolean isOne() {
            return count == 1;
        }

        /** What is written on it. */
        public String number() {
            return count > NUMBERED ? NUMBERED + "+" : Integer.toString(count);
        }

        /** For the eye: as an attribute of SVG. */
        public String spot() {
            return "translate(%s %s)".formatted(tenths(x), tenths(y));
        }

        private static String tenths(double units) {
            long tenths = Math.round(units * 10);
            return tenths / 10 + "." + tenths % 10;
        }
    }

    /** The markers of a view. At the closest one every place has its own, in a ring where they share a spot. */
    public static List<Marker> of(List<Place> places, MapView view) {
        double reach = view.width() / (double) ROOM;
        var groups = new ArrayList<Group>();
        for (var place : places) {
            if (view.shows(place.x(), place.y())) {
                groups.stream()
                        .filter(group -> group.isNear(place, reach))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new Group());
                            return groups.getLast();
                        })
                        .add(place);
            }
        }
        return groups.stream()
                .flatMap(group -> view.width() <= MapView.CLOSEST
                        ? apart(group.places, view).stream()
                        : Stream.of(group.marker(view)))
                .toList();
    }

    /** Places around their middle. */
    private static final class Group {

        private final List<Place> places = new ArrayList<>();
        private double x;
        private double y;

        boolean isNear(Place place, double reach) {
            return Math.hypot(place.x() - x, place.y() - y) < reach;
        }

        void add(Place place) {
            places.add(place);
            x += (place.x() - x) / places.size();
            y += (place.y() - y) / places.size();
        }

        Marker marker(MapView view) {
            return new Marker(places.getFirst(), places.size(), x, y, MapView.at(x, y, view.width() / CLOSER));
        }
    }

    private static List<Marker> apart(List<Place> together, MapView view) {
        var markers = new ArrayList<Marker>();
        double radius = together.size() == 1 ? 0 : view.width() / 40.0;
        for (int i = 0; i < together.size(); i++) {
            var place = together.get(i);
            double angle = 2 * Math.PI * i / together.size();
            markers.add(new Marker(
                    place, 1, place.x() + radius * Math.cos(angle), place.y() + radius * Math.sin(angle), view));
        }
        return markers;
    }
}
