package io.eata.journeys.faults;

import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.ProcessIdentity;
import io.eata.platform.standalone.process.Stopping;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A server of a test's own, as {@code ./eata up} runs it, which the test takes away and brings back. */
final class OwnServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Part part;
    private final Path log;
    private final Stopping stopping = new Stopping(Proc.SYSTEM, Duration.ofSeconds(30));
    private @Nullable Process process;

    /** Starts it for the first time. */
    OwnServer(Part part, Path folder) throws IOException {
        this.part = part;
        this.log = folder.resolve(part.name() + ".log");
        part.prepare();
        try {
            start();
            part.settle();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns once it answers. What was killed may have left something behind that the first start stumbles over. */
    void start() throws IOException {
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(50)).until(() -> {
            if (process == null || !process.isAlive()) {
                process = launch();
            }
            return part.answers();
        });
    }

    /** SIGKILL, with all that it has started. */
    void kill() {
        identity().ifPresent(stopping::kill);
    }

    /** Asks it to end and waits until it has. */
    void stop() {
        identity().ifPresent(identity -> stopping.stop(identity, part.stopSignal()));
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() throws IOException {
        var launch = part.launch();
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        return builder.start();
    }

    private Optional<ProcessIdentity> identity() {
        return Optional.ofNullable(process).map(Process::pid).flatMap(Proc.SYSTEM::identify);
    }
}
