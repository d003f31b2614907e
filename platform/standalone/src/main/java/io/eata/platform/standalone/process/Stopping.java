package io.eata.platform.standalone.process;

import java.io.IOException;
import java.time.Duration;

/** Ends processes, and only the ones it was told: each is identified again right before. */
public final class Stopping {

    private final Proc proc;
    private final Duration grace;

    /** @param grace how long a process may take before it is killed */
    public Stopping(Proc proc, Duration grace) {
        this.proc = proc;
        this.grace = grace;
    }

    /** Asks the process to end, waits, and kills it when it does not. Returns when it is gone. */
    public void stop(ProcessIdentity identity, StopSignal signal) {
        if (!proc.runs(identity)) {
            return;
        }
        send(identity, signal.name());
        if (!endsWithin(identity, grace)) {
            kill(identity);
        }
    }

    /** Kills the process with everything it has started. Returns when it is gone, or after the grace. */
    public void kill(ProcessIdentity identity) {
        var family = ProcessHandle.of(identity.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .flatMap(child -> proc.identify(child.pid()).stream())
                .toList();
        send(identity, "KILL");
        family.forEach(child -> send(child, "KILL"));
        endsWithin(identity, grace);
    }

    private void send(ProcessIdentity identity, String signal) {
        if (!proc.runs(identity)) {
            return;
        }
        try {
            // The shell's own kill: a JVM can only send TERM and KILL.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + identity.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("No shell to send a signal with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the process is gone; says whether it is. */
    public boolean endsWithin(ProcessIdentity identity, Duration patience) {
        return Waiting.until(() -> !proc.runs(identity), patience);
    }
}
