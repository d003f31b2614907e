package io.eata.platform.standalone.supervise;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.Stopping;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Keeps one part running: starts it when what it needs is there, watches it, starts it again when it falls. */
final class Runner implements Runnable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final Part part;
    private final Home home;
    private final Gate gate;
    private final Stopping stopping;
    private final Teller teller;
    private final RestartPolicy policy;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> needs;

    private volatile PartState state = PartState.WAITING;
    private volatile int restarts;

    /** @param needs done when all that the part needs is ready */
    Runner(
            Part part,
            Home home,
            Gate gate,
            Stopping stopping,
            Teller teller,
            Clock clock,
            CompletableFuture<Void> needs) {
        this.part = part;
        this.home = home;
        this.gate = gate;
        this.stopping = stopping;
        this.teller = teller;
        this.policy = new RestartPolicy(clock);
        this.needs = needs;
    }

    Part part() {
        return part;
    }

    PartState state() {
        return state;
    }

    int restarts() {
        return restarts;
    }

    /** Done when the part was ready for the first time; fails when it is given up before that. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    @Override
    public void run() {
        try {
            needs.get();
            while (!gate.isClosed()) {
                if (isStoppedOnPurpose()) {
                    becomeStopped();
                } else if (state == PartState.GIVEN_UP) {
                    gate.closesWithin(LOOK_AGAIN);
                } else {
                    runOnce();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            ready.completeExceptionally(e);
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            part.prepare();
            startAndWatch();
        } catch (IOException | RuntimeException e) {
            end();
            if (!gate.isClosed()) {
                giveUp(Optional.ofNullable(e.getMessage()).orElse(e.toString()));
            }
        }
    }

    private void startAndWatch() throws IOException, InterruptedException {
        var start = System.nanoTime();
        state = PartState.STARTING;
        var started = gate.start(part);
        if (started.isEmpty()) {
            return;
        }
        var process = started.get();
        if (becomesReady(process, start)) {
            state = PartState.READY;
            teller.say(
                    part.name(),
                    "ready after %6s   %s"
                            .formatted(Teller.seconds(Duration.ofNanos(System.nanoTime() - start)), part.address()));
            ready.complete(null);
            watch(process);
        }
        if (isStoppedOnPurpose() || gate.isClosed()) {
            return;
        }
        fell(process);
    }

    private boolean becomesReady(Process process, long start) throws InterruptedException {
        while (process.isAlive() && !gate.isClosed() && !isStoppedOnPurpose()) {
            if (part.answers()) {
                part.settle();
                return true;
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                teller.say(part.name(), "does not answer after %s and is ended".formatted(Teller.seconds(PATIENCE)));
                end();
                return false;
            }
            process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private void watch(Process process) throws InterruptedException {
        while (!process.waitFor(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            if (gate.isClosed() || isStoppedOnPurpose()) {
                return;
            }
        }
    }

    private void fell(Process process) throws InterruptedException {
        process.waitFor();
        var pause = policy.afterFall(ready.isDone());
        if (gate.isClosed()) {
            return;
        }
        var how = "ended with status " + process.exitValue();
        if (pause.isEmpty()) {
            giveUp(how + " once too often");
            return;
        }
        state = PartState.RESTARTING;
        restarts++;
        teller.say(
                part.name(),
                "%s: started again in %s (restart %d)".formatted(how, Teller.seconds(pause.get()), restarts));
        gate.closesWithin(pause.get());
    }

    private void becomeStopped() throws InterruptedException {
        if (state != PartState.STOPPED) {
            end();
            state = PartState.STOPPED;
            policy.forgive();
            teller.say(part.name(), "stopped on purpose; ./eata start %s brings it back".formatted(part.name()));
        }
        gate.closesWithin(LOOK_AGAIN);
    }

    private void giveUp(String why) {
        state = PartState.GIVEN_UP;
        teller.say(part.name(), "given up: %s".formatted(why));
        home.log(part.name()).lastWords(8).forEach(line -> teller.say("      | " + line));
        ready.completeExceptionally(new IllegalStateException(part.name() + " " + why));
    }

    private void end() {
        home.pidFile(part.name()).ofRunning(Proc.SYSTEM).ifPresent(note -> stopping.stop(note.identity(), note.stop()));
        home.pidFile(part.name()).delete();
    }

    private boolean isStoppedOnPurpose() {
        return Files.exists(home.stoppedOnPurpose(part.name()));
    }
}
