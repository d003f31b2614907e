package io.eata.platform.standalone.parts;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import io.eata.platform.standalone.process.LogFile;
import io.eata.platform.standalone.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder an installation lives in.
 *
 * @param path absolute; {@code .eata} of the checkout unless told otherwise
 */
public record Home(Path path) {

    /** The variable in the environment of every process of a part. */
    public static final String MARK = "EATA_PART_OF";

    /** The name under which the launcher itself is noted and logged. */
    public static final String LAUNCHER = "launcher";

    private static final long NEEDED_BYTES = 1L << 30;

    private static final List<String> OWN = List.of("run", "logs", "mail", "kafka", "postgres", "keys");

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    /** Where PostgreSQL is unpacked and keeps its data. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path mail() {
        return path.resolve("mail");
    }

    /** Private keys and passwords; for the owner's eyes only. */
    public Path keys() {
        return path.resolve("keys");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    /** What is only true while the platform runs. */
    public Path run() {
        return path.resolve("run");
    }

    public LogFile log(String part) {
        return new LogFile(logs().resolve(part + ".log"));
    }

    public PidFile pidFile(String part) {
        return new PidFile(run().resolve(part + ".pid"));
    }

    /** The mark that a part is to stay stopped until it is started again. */
    public Path stoppedOnPurpose(String part) {
        return run().resolve(part + ".stopped");
    }

    /** The notes of all parts that were ever started and not put away, the launcher's own aside. */
    public List<PidFile> pidFiles() {
        if (!Files.isDirectory(run())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(run())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".pid"))
                    .map(PidFile::new)
                    .filter(file -> !file.part().equals(LAUNCHER))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of notes could not be read: " + run(), e);
        }
    }

    /** The entry in the environment of every process of this installation, by which it is found without its note. */
    public String mark() {
        return MARK + "=" + path;
    }

    /** Makes the folders that are not there. */
    public void prepare() {
        try {
            Files.createDirectories(path);
            Files.createDirectories(logs());
            for (var hidden : List.of(keys(), run())) {
                if (!Files.isDirectory(hidden)) {
                    Files.createDirectory(hidden, asFileAttribute(fromString("rwx------")));
                }
            }
        } catch (IOException e) {
            throw new CannotRun("The folder %s cannot be used: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** @throws CannotRun when less than 1 GiB is left on the disk */
    public void demandSpace() {
        try {
            var free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new CannotRun("The disk is nearly full: %d MiB are free at %s, and at least 1 GiB is needed."
                        .formatted(free >> 20, path));
            }
        } catch (IOException e) {
            throw new CannotRun("Nobody knows how full the disk at %s is: %s".formatted(path, e.getMessage()), e);
        }
    }

    /** Deletes what this installation has put there, and the folder itself if nothing else is in it. */
    public void delete() {
        try {
            for (var own : OWN) {
                Trees.delete(path.resolve(own));
            }
            var rest = path.toFile().list();
            if (rest != null && rest.length == 0) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new CannotRun("Could not delete what is in %s: %s".formatted(path, e.getMessage()), e);
        }
    }
}
