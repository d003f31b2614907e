package io.eata.portal.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eata.portal.directory.EqualEarth.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws {@code map/world.tsv} anew: countries of Natural Earth (public domain) from {@code countries-50m.json} of the npm package
 * {@code world-atlas} 2.0.2, with the numbers of ISO 3166-1 from {@code codes.json} of {@code i18n-iso-countries}. Borders are
 * simplified once for both neighbours (Visvalingam: the point that matters least goes first), so that no gap opens between them.
 *
 * <p>Arguments: countries-50m.json, codes.json, where to write.
 */
final class WorldMapMaker {

    /** Square units below which a corner is not worth its bytes; Europe, where offices are dense, is drawn finer. */
    private static final double COARSE = 3.5;

    private static final double FINE = 0.6;
    /** Square units below which an island is left out. */
    private static final double SMALLEST = 4;

    /** In the middle of the ocean, where rings are cut. */
    private static final double DATE_LINE = 180;

    private final List<List<Point>> arcs = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();

    private WorldMapMaker(JsonNode topology, JsonNode isoCodes) {
        isoCodes.forEach(code -> codes.put(code.get(2).asString(), code.get(0).asString()));
        var scale = topology.get("transform").get("scale");
        var translate = topology.get("transform").get("translate");
        topology.get("arcs").forEach(arc -> {
            long x = 0;
            long y = 0;
            var points = new ArrayList<Point>();
            for (var step : arc) {
                x += step.get(0).asLong();
                y += step.get(1).asLong();
                points.add(new Point(
                        y * scale.get(1).asDouble() + translate.get(1).asDouble(),
                        x * scale.get(0).asDouble() + translate.get(0).asDouble()));
            }
            arcs.add(simplified(points));
        });
    }

    /** In degrees. */
    private record Point(double latitude, double longitude) {
        Spot spot() {
            return EqualEarth.of(latitude, Math.clamp(longitude, -DATE_LINE, DATE_LINE));
        }

        Point turned(double degrees) {
            return new Point(latitude, longitude + degrees);
        }
    }

    public static void main(String... args) throws IOException {
        var json = JsonMapper.builder().build();
        var topology = json.readTree(Path.of(args[0]).toFile());
        var maker = new WorldMapMaker(topology, json.readTree(Path.of(args[1]).toFile()));
        var lines = new ArrayList<String>();
        topology.get("objects").get("countries").get("geometries").forEach(country -> maker.draw(country, lines));
        lines.sort(Comparator.naturalOrder());
        Files.write(Path.of(args[2]), lines, UTF_8);
    }

    private void draw(JsonNode country, List<String> lines) {
        var code = country.has("id") ? codes.getOrDefault(country.get("id").asString(), "-") : "-";
        if ("AQ".equals(code)) {
            return;
        }
        var rings = new ArrayList<List<Spot>>();
        var polygons =
                "Polygon".equals(country.get("type").asString()) ? List.of(country.get("arcs")) : children(country);
        for (var polygon : polygons) {
            for (var ring : polygon) {
                rings.addAll(cut(ring(ring)));
            }
        }
        rings.sort(Comparator.comparingDouble(WorldMapMaker::area).reversed());
        var kept = IntStream.range(0, rings.size())
                .filter(i -> i == 0 || area(rings.get(i)) >= SMALLEST)
                .mapToObj(rings::get)
                .filter(ring -> ring.size() > 2)
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        var path = new StringBuilder();
        kept.forEach(ring -> write(ring, path));
        lines.add(code + "\t" + box(kept.getFirst()) + "\t" + path);
    }

    private static List<JsonNode> children(JsonNode country) {
        var polygons = new ArrayList<JsonNode>();
        country.get("arcs").forEach(polygons::add);
        return polygons;
    }

    private List<Point> ring(JsonNode indices) {
        var points = new ArrayList<Point>();
        for (var index : indices) {
            int at = index.asInt();
            var arc = at < 0 ? arcs.get(~at).reversed() : arcs.get(at);
            points.addAll(points.isEmpty() ? arc : arc.subList(1, arc.size()));
        }
        return points;
    }

    /** A ring over the date line is two, one at each edge of the map. */
    private static List<List<Spot>> cut(List<Point> ring) {
        var unrolled = new ArrayList<Point>();
        double turns = 0;
        double before = ring.getFirst().longitude();
        for (var point : ring) {
            double step = point.longitude() - before;
            turns += step > DATE_LINE ? -2 * DATE_LINE : step < -DATE_LINE ? 2 * DATE_LINE : 0;
            before = point.longitude();
            unrolled.add(point.turned(turns));
        }
        double east = unrolled.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double west = unrolled.stream().mapToDouble(Point::longitude).min().orElseThrow();
        double other = east > DATE_LINE ? -2 * DATE_LINE : west < -DATE_LINE ? 2 * DATE_LINE : 0;
        return other == 0
                ? List.of(unrolled.stream().map(Point::spot).toList())
                : List.of(
                        onMap(unrolled),
                        onMap(unrolled.stream()
                                .map(point -> point.turned(other))
                                .toList()));
    }

    /** Of what lies over the edge only the ends stay, on the edge. */
    private static List<Spot> onMap(List<Point> ring) {
        return IntStream.range(0, ring.size())
                .filter(i -> !isOver(ring.get(i))
                        || !isOver(ring.get(Math.floorMod(i - 1, ring.size())))
                        || !isOver(ring.get((i + 1) % ring.size())))
                .mapToObj(i -> ring.get(i).spot())
                .toList();
    }

    private static boolean isOver(Point point) {
        return Math.abs(point.longitude()) >= DATE_LINE;
    }

    /** Whole units, each point as steps from the one before. */
    private static void write(List<Spot> ring, StringBuilder path) {
        long x = 0;
        long y = 0;
        int written = 0;
        for (var spot : ring.subList(0, ring.size() - 1)) {
            long dx = Math.round(spot.x()) - x;
            long dy = Math.round(spot.y()) - y;
            if (written > 0 && dx == 0 && dy == 0) {
                continue;
            }
            path.append(written == 0 ? "M" : written == 1 ? "l" : dx < 0 ? "" : " ");
            path.append(dx).append(dy < 0 ? "" : " ").append(dy);
            x += dx;
            y += dy;
            written++;
        }
        path.append('z');
    }

    private static String box(List<Spot> ring) {
        return "%d %d %d %d"
                .formatted(
                        Math.round(ring.stream().mapToDouble(Spot::x).min().orElseThrow()),
                        Math.round(ring.stream().mapToDouble(Spot::y).min().orElseThrow()),
                        Math.round(ring.stream().mapToDouble(Spot::x).max().orElseThrow()),
                        Math.round(ring.stream().mapToDouble(Spot::y).max().orElseThrow()));
    }

    private static double area(List<Spot> ring) {
        double twice = 0;
        for (int i = 0; i < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get((i + 1) % ring.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }

    /** Both ends stay: there other borders begin. A ring of one arc keeps at least a triangle. */
    private static List<Point> simplified(List<Point> arc) {
        var kept = new ArrayList<>(arc);
        int least = arc.getFirst().equals(arc.getLast()) ? 4 : 2;
        while (kept.size() > least) {
            int worst = -1;
            double smallest = Double.MAX_VALUE;
            for (int i = 1; i < kept.size() - 1; i++) {
                var spot = kept.get(i).spot();
                double matters =
                        triangle(kept.get(i - 1).spot(), spot, kept.get(i + 1).spot()) / threshold(spot);
                if (matters < smallest) {
                    smallest = matters;
                    worst = i;
                }
            }
            if (smallest >= 1) {
                break;
            }
            kept.remove(worst);
        }
        return kept;
    }

    private static double threshold(Spot spot) {
        var northWest = EqualEarth.of(66, -11);
        var southEast = EqualEarth.of(35, 33);
        boolean europe = spot.x() > northWest.x()
                && spot.x() < southEast.x()
                && spot.y() > northWest.y()
                && spot.y() < southEast.y();
        return europe ? FINE : COARSE;
    }

    private static double triangle(Spot a, Spot b, Spot c) {
        return Math.abs((b.x() - a.x()) * (c.y() - a.y()) - (c.x() - a.x()) * (b.y() - a.y())) / 2;
    }
}
