package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.JavaCommand;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.supervise.Board;
import io.eata.platform.standalone.supervise.Board.Phase;
import io.eata.platform.standalone.supervise.Supervisor;
import io.eata.platform.standalone.supervise.Teller;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Has the launcher run on its own, and passes on what it says until all is up. */
final class Detached {

    private static final int LAUNCHER_HEAP = 48;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final Home home;
    private final Teller teller;
    private final Path log;
    private long read;

    Detached(Home home, Teller teller) {
        this.home = home;
        this.teller = teller;
        this.log = home.logs().resolve(Home.LAUNCHER + ".log");
    }

    /** Returns when the platform is up (0) or the launcher has ended; an end of ours before that is its end, too. */
    int start(String... arguments) {
        try {
            Files.deleteIfExists(log);
            Files.createFile(log);
            var process = launch(arguments);
            var end = new Thread(() -> endWithUs(process), "end-with-us");
            Runtime.getRuntime().addShutdownHook(end);
            while (!isUp() && !process.waitFor(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                passOn();
            }
            passOn();
            Runtime.getRuntime().removeShutdownHook(end);
            return process.isAlive() ? 0 : process.exitValue();
        } catch (IOException e) {
            throw new CannotRun("The launcher could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Main.FAILED;
        }
    }

    private Process launch(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(JavaCommand.withHeap(LAUNCHER_HEAP)
                .with("-Deata.root=" + System.getProperty("eata.root", ""))
                .with("-cp", System.getProperty("java.class.path"), Main.class.getName())
                .with(arguments)
                .toList());
        return new ProcessBuilder(command)
                .directory(home.path().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private boolean isUp() {
        return home.pidFile(Home.LAUNCHER).ofRunning(Proc.SYSTEM).isPresent()
                && Board.read(home).filter(board -> board.phase() == Phase.UP).isPresent();
    }

    private void passOn() throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(read);
            var bytes = new byte[(int) Math.min(file.length() - read, 1 << 20)];
            file.readFully(bytes);
            var end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            read += end;
            new String(bytes, 0, end, StandardCharsets.UTF_8).lines().forEach(teller::say);
        }
    }

    private void endWithUs(Process process) {
        process.destroy();
        try {
            process.waitFor(Supervisor.GRACE.multipliedBy(6).toSeconds(), TimeUnit.SECONDS);
            passOn();
        } catch (IOException e) {
            teller.say("What the launcher said last cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
