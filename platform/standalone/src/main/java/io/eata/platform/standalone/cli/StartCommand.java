package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.supervise.Board;
import io.eata.platform.standalone.supervise.PartState;
import io.eata.platform.standalone.supervise.Teller;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts a part that was stopped, or that was given up. */
@Command(name = "start", description = "Start one part again", mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final ServiceArgument service = new ServiceArgument();

    @Override
    public Integer call() {
        var teller = new Teller(System.out);
        var part = service.in(data);
        var state = data.boardOfRunning().flatMap(board -> board.part(part)).map(Board.Entry::state);
        if (state.filter(PartState.GIVEN_UP::equals).isPresent()) {
            // The launcher forgives a part its falls when it is stopped on purpose.
            StopCommand.stop(data, part);
        }
        try {
            Files.deleteIfExists(data.home().stoppedOnPurpose(part));
        } catch (IOException e) {
            throw new CannotRun("%s cannot be started: %s".formatted(part, e.getMessage()), e);
        }
        if (!ServiceArgument.becomes(data, part, PATIENCE, now -> now == PartState.READY)) {
            throw new CannotRun("%s did not get ready in time; see ./eata logs %s.".formatted(part, part));
        }
        teller.say("%s is ready after %s.".formatted(part, Teller.seconds(teller.elapsed())));
        return 0;
    }
}
