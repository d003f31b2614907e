package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.Stopping;
import io.eata.platform.standalone.supervise.Ending;
import io.eata.platform.standalone.supervise.Supervisor;
import io.eata.platform.standalone.supervise.Teller;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops everything, whether or not the launcher is still there to do it. */
@Command(name = "down", description = "Stop the whole platform", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    /** All stages, each killed after its grace. */
    private static final Duration LONGEST = Supervisor.GRACE.multipliedBy(6);

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        end(data);
        return 0;
    }

    static void end(DataOption data) {
        var teller = new Teller(System.out);
        var home = data.home();
        var launcher = home.pidFile(Home.LAUNCHER);
        var anything = launcher.ofRunning(Proc.SYSTEM).isPresent()
                || home.pidFiles().stream()
                        .anyMatch(file -> file.ofRunning(Proc.SYSTEM).isPresent());
        launcher.ofRunning(Proc.SYSTEM).ifPresent(note -> {
            teller.say("Stopping the platform");
            new Stopping(Proc.SYSTEM, LONGEST).stop(note.identity(), note.stop());
        });
        // Whatever it has left, and all of it when there was no launcher any more.
        new Ending(home, Proc.SYSTEM, Supervisor.GRACE, teller).endAll();
        launcher.delete();
        teller.say(
                anything
                        ? "Everything is stopped after %s.".formatted(Teller.seconds(teller.elapsed()))
                        : "Nothing was running.");
    }
}
