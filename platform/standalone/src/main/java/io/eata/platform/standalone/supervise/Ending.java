package io.eata.platform.standalone.supervise;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.process.PidFile;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.Stopping;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ends every process of an installation, the highest stage first, by the notes that were made when they were started: so it
 * works whoever started them, and when that one is long gone.
 */
public final class Ending {

    private final Home home;
    private final Proc proc;
    private final Stopping stopping;
    private final Teller teller;

    public Ending(Home home, Proc proc, Duration grace, Teller teller) {
        this.home = home;
        this.proc = proc;
        this.stopping = new Stopping(proc, grace);
        this.teller = teller;
    }

    /** Returns when the last process is gone. */
    public void endAll() {
        var stages = new TreeMap<Integer, List<PidFile>>(Comparator.reverseOrder());
        stages.putAll(home.pidFiles().stream()
                .filter(file -> file.ofRunning(proc).isPresent())
                .collect(Collectors.groupingBy(file -> file.read().orElseThrow().stage())));
        stages.values().forEach(this::endTogether);
        home.pidFiles().forEach(PidFile::delete);
        endStrays();
    }

    private void endTogether(List<PidFile> stage) {
        var start = System.nanoTime();
        var threads = stage.stream()
                .map(file -> Thread.ofPlatform()
                        .name("end-" + file.part())
                        .start(() ->
                                file.ofRunning(proc).ifPresent(note -> stopping.stop(note.identity(), note.stop()))))
                .toList();
        for (var thread : threads) {
            joinUninterrupted(thread);
        }
        teller.say("  stopped         %s in %s"
                .formatted(
                        stage.stream().map(PidFile::part).sorted().collect(Collectors.joining(", ")),
                        Teller.seconds(Duration.ofNanos(System.nanoTime() - start))));
    }

    /** A process that was started in the instant before its note was made, or its launcher killed. */
    private void endStrays() {
        var ourselves = ProcessHandle.current().pid();
        proc.withEnvironment(home.mark())
                .filter(identity -> identity.pid() != ourselves)
                .toList()
                .forEach(stopping::kill);
    }

    private static void joinUninterrupted(Thread thread) {
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
