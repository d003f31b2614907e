package io.eata.platform.standalone.supervise;

import com.nimbusds.jose.util.JSONObjectUtils;
import io.eata.platform.standalone.parts.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the supervisor lets the other commands know, in a file: it is read, never believed about what can be seen for
 * oneself (that a process runs, that a service answers).
 *
 * @param phase of the whole
 * @param port the first of the installation's ports
 * @param proxies how many there are
 */
public record Board(Phase phase, int port, int proxies, List<Entry> parts) {

    /** How far the whole is. */
    public enum Phase {
        STARTING,
        UP,
        STOPPING
    }

    /** @param address where the part is found */
    public record Entry(String name, String address, PartState state, int restarts) {}

    /** Puts it in place, whole or not at all. */
    public void write(Home home) {
        try {
            var draft = home.run().resolve("platform.json.new");
            Files.writeString(draft, JSONObjectUtils.toJSONString(toJson()) + "\n");
            Files.move(draft, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the platform could not be written", e);
        }
    }

    /** Takes away what an earlier supervisor has left. */
    public static void clear(Home home) {
        try {
            Files.deleteIfExists(file(home));
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the platform could not be cleared", e);
        }
    }

    /** Reads it; empty when there is none. */
    public static Optional<Board> read(Home home) {
        try {
            return Optional.of(fromJson(JSONObjectUtils.parse(Files.readString(file(home)))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the platform could not be read", e);
        } catch (ParseException e) {
            throw new IllegalStateException("The state of the platform is not what we write: " + file(home), e);
        }
    }

    /** The part of that name; empty when there is none. */
    public Optional<Entry> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static Path file(Home home) {
        return home.run().resolve("platform.json");
    }

    private Map<String, Object> toJson() {
        var object = new LinkedHashMap<String, Object>();
        object.put("phase", phase.name());
        object.put("port", port);
        object.put("proxies", proxies);
        object.put(
                "parts",
                parts.stream()
                        .map(part -> Map.<String, Object>of(
                                "name", part.name(),
                                "address", part.address(),
                                "state", part.state().name(),
                                "restarts", part.restarts()))
                        .toList());
        return object;
    }

    private static Board fromJson(Map<String, Object> object) throws ParseException {
        var parts = Optional.ofNullable(JSONObjectUtils.getJSONObjectArray(object, "parts")).stream()
                .flatMap(Arrays::stream)
                .map(part -> new Entry(
                        text(part, "name"),
                        text(part, "address"),
                        PartState.valueOf(text(part, "state")),
                        ((Number) part.getOrDefault("restarts", 0)).intValue()))
                .toList();
        return new Board(
                Phase.valueOf(text(object, "phase")),
                JSONObjectUtils.getInt(object, "port"),
                JSONObjectUtils.getInt(object, "proxies"),
                parts);
    }

    private static String text(Map<String, Object> object, String name) {
        return String.valueOf(object.get(name));
    }
}
