package io.eata.platform.standalone.supervise;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.process.PidFile;
import io.eata.platform.standalone.process.Proc;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The one place where processes of parts are started. Once it is closed no more are; so whoever stops all stops all there
 * ever will be.
 */
final class Gate {

    private final Home home;
    private final Proc proc;
    private final CountDownLatch closed = new CountDownLatch(1);

    Gate(Home home, Proc proc) {
        this.home = home;
        this.proc = proc;
    }

    /** Starts the part and notes it; empty when the gate is closed. */
    synchronized Optional<Process> start(Part part) throws IOException {
        if (isClosed()) {
            return Optional.empty();
        }
        var launch = part.launch();
        var command = new ArrayList<String>();
        sessionLeader().ifPresent(command::add);
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(home.log(part.name()).redirect());
        var environment = builder.environment();
        environment.keySet().removeIf(Gate::wouldConfigureUs);
        environment.putAll(launch.environment());
        environment.put(Home.MARK, home.path().toString());
        var process = builder.start();
        proc.identify(process.pid())
                .ifPresent(identity ->
                        home.pidFile(part.name()).write(new PidFile.Note(identity, part.stage(), part.stopSignal())));
        return Optional.of(process);
    }

    synchronized void close() {
        closed.countDown();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits until it is closed, but no longer than this; says whether it is. */
    boolean closesWithin(Duration patience) throws InterruptedException {
        return closed.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What the caller's own environment would tell a service is not meant for it. */
    private static boolean wouldConfigureUs(String variable) {
        var name = variable.toUpperCase(Locale.ROOT);
        return name.startsWith("SPRING_") || name.startsWith("SERVER_") || name.startsWith("EATA_");
    }

    /** In a session of its own a part does not hear the Ctrl-C that is meant for the launcher. */
    private static Optional<String> sessionLeader() {
        return Arrays.stream(Optional.ofNullable(System.getenv("PATH"))
                        .orElse("/usr/bin:/bin")
                        .split(":"))
                .map(folder -> Path.of(folder, "setsid"))
                .filter(path -> path.toFile().canExecute())
                .map(Path::toString)
                .findFirst();
    }
}
