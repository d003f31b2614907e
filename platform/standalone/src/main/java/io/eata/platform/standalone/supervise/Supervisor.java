package io.eata.platform.standalone.supervise;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.Stopping;
import io.eata.platform.standalone.supervise.Board.Phase;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Brings all parts up and keeps them up, until it is told to bring them down. */
public final class Supervisor {

    /** How long a part may take to end before it is killed. */
    public static final Duration GRACE = Duration.ofSeconds(20);

    private static final Duration ROUND = Duration.ofMillis(250);

    private final Home home;
    private final Ports ports;
    private final Teller teller;
    private final Gate gate;
    private final Map<String, Runner> runners = new LinkedHashMap<>();
    private final ThreadGroup threads = new ThreadGroup("parts");
    private volatile Phase phase = Phase.STARTING;
    private Optional<Board> published = Optional.empty();

    public Supervisor(Home home, Ports ports, List<Part> parts, Teller teller, Clock clock) {
        this.home = home;
        this.ports = ports;
        this.teller = teller;
        this.gate = new Gate(home, Proc.SYSTEM);
        var stopping = new Stopping(Proc.SYSTEM, GRACE);
        for (var part : parts) {
            var needs = CompletableFuture.allOf(part.needs().stream()
                    .map(runners::get)
                    .filter(Objects::nonNull)
                    .map(Runner::ready)
                    .toArray(CompletableFuture[]::new));
            runners.put(part.name(), new Runner(part, home, gate, stopping, teller, clock, needs));
        }
    }

    /** Starts everything and returns when all is ready; false when something did not get ready, or it was closed meanwhile. */
    public boolean start() {
        publish();
        runners.values()
                .forEach(runner -> new Thread(threads, runner, runner.part().name()).start());
        var all = CompletableFuture.allOf(
                runners.values().stream().map(Runner::ready).toArray(CompletableFuture[]::new));
        // One that is given up is the end of the others' waiting, too.
        var first = new CompletableFuture<Void>();
        all.thenAccept(first::complete);
        runners.values()
                .forEach(runner -> runner.ready().exceptionally(e -> {
                    first.completeExceptionally(e);
                    return null;
                }));
        return keepRound(first) && !gate.isClosed();
    }

    /** Returns when the supervisor is closed. */
    public void watch() {
        phase = Phase.UP;
        keepRound(new CompletableFuture<>());
    }

    /** Ends the watch and, in order, all parts. Returns when the last process is gone. */
    public void close() {
        phase = Phase.STOPPING;
        gate.close();
        threads.interrupt();
        publish();
        new Ending(home, Proc.SYSTEM, GRACE, teller).endAll();
    }

    /** Looks after what has to be looked after from time to time, until the end of this; false when that was a failure. */
    private boolean keepRound(CompletableFuture<Void> end) {
        try {
            while (!end.isDone() && !gate.closesWithin(ROUND)) {
                publish();
                runners.keySet().forEach(name -> home.log(name).keepWithinBounds());
                home.log(Home.LAUNCHER).keepWithinBounds();
            }
            return end.isDone() && end.join() == null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (CompletionException e) {
            return false;
        }
    }

    private synchronized void publish() {
        var entries = runners.values().stream()
                .map(runner -> new Board.Entry(
                        runner.part().name(), runner.part().address(), runner.state(), runner.restarts()))
                .toList();
        var board = new Board(phase, ports.first(), ports.proxies(), entries);
        if (!Optional.of(board).equals(published)) {
            board.write(home);
            published = Optional.of(board);
        }
    }
}
