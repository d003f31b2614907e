package io.eata.platform.standalone.service;

import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.parts.JavaCommand;
import io.eata.platform.standalone.parts.Trees;
import io.eata.platform.standalone.process.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * The runnable jar of a service, and what is made of it for a quick start: its libraries laid out in a folder of their own,
 * and an AOT cache beside it. Each knows from which jar it was made, and is made again only for another one.
 *
 * @param target the build folder of the module
 */
public record ServiceJar(Path target) {

    private static final String ENDING = "-app.jar";

    public static ServiceJar of(Path root, ServiceSpec service) {
        return new ServiceJar(root.resolve(service.module()).resolve("target"));
    }

    /** Says whether the module is built. */
    public boolean isBuilt() {
        return find(target).isPresent();
    }

    /** The folder with the jar laid out. */
    Path laidOut() {
        return target.resolve("app");
    }

    /** The jar to start. */
    Path runnable() {
        return find(laidOut())
                .orElseThrow(() -> new CannotRun("%s is not laid out: build first.".formatted(target.getParent())));
    }

    Path cache() {
        return target.resolve("app.aot");
    }

    /** Says whether a cache for this very jar and this very JDK is there. */
    boolean isTrained() {
        return Files.exists(cache()) && stampOf(cache()).equals(fingerprint() + " " + Runtime.version());
    }

    void markTrained() {
        stamp(cache(), fingerprint() + " " + Runtime.version());
    }

    /** Lays the jar out unless that was done for this very jar. Files keep their times: a cache is bound to them. */
    public void layOut() {
        var jar = find(target)
                .orElseThrow(
                        () -> new CannotRun("%s is not built: there is no *%s.".formatted(target.getParent(), ENDING)));
        var fingerprint = fingerprint();
        if (Files.isDirectory(laidOut()) && stampOf(laidOut()).equals(fingerprint)) {
            return;
        }
        try {
            var draft = target.resolve("app-in-the-making");
            Trees.delete(draft);
            extract(jar, draft);
            Trees.delete(laidOut());
            Files.deleteIfExists(cache());
            Files.move(draft, laidOut(), StandardCopyOption.ATOMIC_MOVE);
            stamp(laidOut(), fingerprint);
        } catch (IOException e) {
            throw new UncheckedIOException("The jar could not be laid out: " + jar, e);
        }
    }

    private void extract(Path jar, Path folder) throws IOException {
        Tool.run(
                List.of(
                        JavaCommand.executable(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString()),
                target);
    }

    /** From the table of contents, where the checksum of every entry stands: the same for builds of the same sources. */
    private String fingerprint() {
        var jar = find(target).orElseThrow();
        try (var zip = new ZipFile(jar.toFile())) {
            var contents = new CRC32();
            zip.stream()
                    .map(entry -> "%s %x %d%n".formatted(entry.getName(), entry.getCrc(), entry.getSize()))
                    .forEach(line -> contents.update(line.getBytes(StandardCharsets.UTF_8)));
            return "%x-%d".formatted(contents.getValue(), zip.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The jar could not be read: " + jar, e);
        }
    }

    private static Optional<Path> find(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder could not be read: " + folder, e);
        }
    }

    private static Path stampFile(Path made) {
        return made.resolveSibling(made.getFileName() + ".of");
    }

    private static String stampOf(Path made) {
        try {
            return Files.exists(stampFile(made))
                    ? Files.readString(stampFile(made)).strip()
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stamp(Path made, String of) {
        try {
            Files.writeString(stampFile(made), of + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
