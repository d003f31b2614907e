package io.eata.journeys.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Uses {@code ./eata} as its user does: as a command. */
public final class Launcher {

    private static final long MINUTES = 5;

    private final Path root;
    private final Path data;

    /**
     * @param root folder of the checkout
     * @param data data folder of the installation
     */
    public Launcher(Path root, Path data) {
        this.root = root;
        this.data = data;
    }

    /** Runs a command of the launcher and waits for it; a failure ends the journey. */
    public String run(String... words) {
        List<String> command = new ArrayList<>(List.of(root.resolve("eata").toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new UnexpectedAnswer("./eata " + words[0] + " took longer than " + MINUTES + " minutes");
            }
            if (process.exitValue() != 0) {
                throw new UnexpectedAnswer("./eata " + String.join(" ", words) + " failed: " + said.strip());
            }
            return said;
        } catch (IOException e) {
            throw new UnexpectedAnswer("./eata cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("interrupted", e);
        }
    }
}
