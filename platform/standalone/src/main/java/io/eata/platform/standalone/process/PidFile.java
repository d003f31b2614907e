package io.eata.platform.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** The note that a process was started, by which a later command finds it and nothing else. */
public record PidFile(Path path) {

    private static final Pattern LINE = Pattern.compile("(\\d+) (\\d+) (\\S+) (\\d+) (\\w+)");

    /**
     * What the note says.
     *
     * @param stage in which order to stop: the highest goes first
     * @param stop how to ask the process to end
     */
    public record Note(ProcessIdentity identity, int stage, StopSignal stop) {}

    /** Puts the note in place as a whole or not at all. */
    public void write(Note note) {
        var identity = note.identity();
        var line = "%d %d %s %d %s%n"
                .formatted(identity.pid(), identity.startTicks(), identity.bootId(), note.stage(), note.stop());
        try {
            var draft = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(draft, line);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The note of a process could not be written: " + path, e);
        }
    }

    /** Reads the note; empty when there is none or it is not one. */
    public Optional<Note> read() {
        try {
            var match = LINE.matcher(Files.readString(path).strip());
            return match.matches()
                    ? Optional.of(new Note(
                            new ProcessIdentity(
                                    Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), match.group(3)),
                            Integer.parseInt(match.group(4)),
                            StopSignal.valueOf(match.group(5))))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The note of a process could not be read: " + path, e);
        }
    }

    /** The note, if the process it speaks of runs. */
    public Optional<Note> ofRunning(Proc proc) {
        return read().filter(note -> proc.runs(note.identity()));
    }

    /** The name of the part: the file's name without its ending. */
    public String part() {
        return path.getFileName().toString().replaceFirst("\\.pid$", "");
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The note of a process could not be removed: " + path, e);
        }
    }
}
