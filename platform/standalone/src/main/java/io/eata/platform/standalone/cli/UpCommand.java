package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.Installation;
import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.process.PidFile;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.StopSignal;
import io.eata.platform.standalone.service.ServiceJar;
import io.eata.platform.standalone.supervise.Board;
import io.eata.platform.standalone.supervise.Ending;
import io.eata.platform.standalone.supervise.Supervisor;
import io.eata.platform.standalone.supervise.Teller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, and stays to look after it. */
@Command(name = "up", description = "Start the whole platform", mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private static final int LAUNCHER_STAGE = 9;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(
            names = "--port",
            paramLabel = "P",
            defaultValue = "8080",
            description = "Port of proxy 1; all others are counted from it (${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--proxies",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many proxies (${DEFAULT-VALUE})")
    private int proxies;

    @Option(names = "--detach", description = "Return when everything is healthy, and leave it running")
    private boolean detach;

    @Option(names = "--only", paramLabel = "NAMES", split = ",", description = "Start these services only")
    private Set<String> only = new LinkedHashSet<>();

    private final Teller teller = new Teller(System.out);

    @Override
    public Integer call() {
        var home = data.home();
        if (data.boardOfRunning().isPresent()) {
            return alreadyUp();
        }
        var installation = new Installation(data.root(), home, new Ports(port, proxies), only);
        installation.services();
        home.prepare();
        home.demandSpace();
        return detach ? new Detached(home, teller).start(arguments()) : runHere(installation);
    }

    private int alreadyUp() {
        var board = data.boardOfRunning().orElseThrow();
        teller.say(
                "The platform is already up: http://localhost:%d (./eata status, ./eata down)".formatted(board.port()));
        return 0;
    }

    private String[] arguments() {
        var arguments = new ArrayList<>(
                List.of("up", "--data", data.home().path().toString(), "--port", "" + port, "--proxies", "" + proxies));
        if (!only.isEmpty()) {
            arguments.add("--only=" + String.join(",", only));
        }
        return arguments.toArray(String[]::new);
    }

    private int runHere(Installation installation) {
        var home = installation.home();
        try (var channel = FileChannel.open(
                        home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new CannotRun("Another ./eata up is at work on %s.".formatted(home.path()));
            }
            endWhatIsLeft(home);
            installation.ports().demandFree();
            layOut(installation);
            return supervise(installation);
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher could not take hold of " + home.path(), e);
        }
    }

    private void endWhatIsLeft(Home home) throws IOException {
        if (home.pidFiles().stream()
                .anyMatch(file -> file.ofRunning(Proc.SYSTEM).isPresent())) {
            teller.say("An earlier launcher is gone and has left parts running, which are ended first.");
        }
        new Ending(home, Proc.SYSTEM, Supervisor.GRACE, teller).endAll();
        Board.clear(home);
        try (var files = Files.list(home.run())) {
            for (var mark :
                    files.filter(file -> file.toString().endsWith(".stopped")).toList()) {
                Files.delete(mark);
            }
        }
    }

    private static void layOut(Installation installation) {
        var jars = installation.services().stream()
                .map(service -> ServiceJar.of(installation.root(), service))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        jars.forEach(ServiceJar::layOut);
    }

    private int supervise(Installation installation) {
        var home = installation.home();
        var supervisor = new Supervisor(home, installation.ports(), installation.parts(), teller, Main.CLOCK);
        var note = home.pidFile(Home.LAUNCHER);
        Proc.SYSTEM
                .identify(ProcessHandle.current().pid())
                .ifPresent(identity -> note.write(new PidFile.Note(identity, LAUNCHER_STAGE, StopSignal.TERM)));
        var ending = new Thread(() -> end(supervisor, note), "down");
        Runtime.getRuntime().addShutdownHook(ending);
        teller.say("Starting the platform in %s".formatted(home.path()));
        if (!supervisor.start()) {
            return Main.FAILED;
        }
        new Welcome(installation, teller).say();
        supervisor.watch();
        return 0;
    }

    private void end(Supervisor supervisor, PidFile note) {
        teller.say("Stopping the platform");
        supervisor.close();
        note.delete();
        teller.say("Everything is stopped.");
    }
}
