package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.supervise.PartState;
import io.eata.platform.standalone.supervise.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops one part, and has it stay stopped. */
@Command(name = "stop", description = "Stop one part until it is started again", mixinStandardHelpOptions = true)
final class StopCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ServiceArgument service = new ServiceArgument();

    @Override
    public Integer call() {
        var part = service.in(data);
        stop(data, part);
        System.out.println("%s is stopped.".formatted(part));
        return 0;
    }

    static void stop(DataOption data, String part) {
        try {
            var mark = data.home().stoppedOnPurpose(part);
            if (!Files.exists(mark)) {
                Files.createFile(mark);
            }
        } catch (IOException e) {
            throw new CannotRun("%s cannot be stopped: %s".formatted(part, e.getMessage()), e);
        }
        if (!ServiceArgument.becomes(
                data, part, Supervisor.GRACE.multipliedBy(2), state -> state == PartState.STOPPED)) {
            throw new CannotRun("%s did not stop in time.".formatted(part));
        }
    }
}
