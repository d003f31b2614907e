package io.eata.platform.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that is called, does its work and ends. */
public final class Tool {

    private Tool() {}

    /**
     * Runs it to its end. An interrupt ends it.
     *
     * @throws IOException with what it said, when it cannot be started, fails or is interrupted
     */
    public static void run(List<String> command, Path directory) throws IOException {
        var said = Files.createTempFile("tool", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (statusOf(process) != 0) {
                throw new IOException("%s failed: %s"
                        .formatted(command.getFirst(), Files.readString(said).strip()));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static int statusOf(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }
}
