package io.eata.platform.standalone.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a process says, appended to one file and kept within bounds. The process itself holds the file open, so that it
 * goes on when the launcher is gone: a full file is therefore copied aside and emptied, not renamed.
 */
public record LogFile(Path path) {

    /** A file that has grown beyond this is turned over; there is one older file, so twice this is the most on disk. */
    static final long MAX_BYTES = 16L * 1024 * 1024;

    private static final int TAIL_BYTES = 64 * 1024;
    private static final Pattern FRAME = Pattern.compile("^\\s+(at |\\.\\.\\. \\d)");

    public ProcessBuilder.Redirect redirect() {
        return ProcessBuilder.Redirect.appendTo(path.toFile());
    }

    /** Turns the file over when it is full. What is written between the copy and the emptying is lost. */
    public void keepWithinBounds() {
        keepWithin(MAX_BYTES);
    }

    void keepWithin(long maxBytes) {
        try {
            if (Files.exists(path) && Files.size(path) > maxBytes) {
                Files.copy(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
                try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.truncate(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The log could not be turned over: " + path, e);
        }
    }

    /** The last lines that say something: no frames of a stack trace. */
    public List<String> lastWords(int lines) {
        var words = tail(TAIL_BYTES).stream()
                .filter(line -> !line.isBlank() && !FRAME.matcher(line).find())
                .toList();
        return words.subList(Math.max(0, words.size() - lines), words.size());
    }

    /** The last lines, oldest first; none when nothing was written. */
    public List<String> tail(int lines) {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var length = (int) Math.min(TAIL_BYTES, file.length());
            var bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The log could not be read: " + path, e);
        }
    }
}
