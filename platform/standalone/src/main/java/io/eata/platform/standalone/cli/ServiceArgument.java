package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.parts.CannotRun;
import io.eata.platform.standalone.process.Waiting;
import io.eata.platform.standalone.supervise.Board;
import io.eata.platform.standalone.supervise.PartState;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Parameters;

/** One part of a running platform. */
final class ServiceArgument {

    @Parameters(paramLabel = "SERVICE", description = "The name of a part, such as core")
    @SuppressWarnings("NullAway.Init")
    private String name;

    /** The name as the launcher knows it; a module's name will do as well. */
    String in(DataOption data) {
        var board = data.boardOfRunning().orElseThrow(() -> new CannotRun("The platform is not up."));
        return Optional.of(name.replaceFirst("^(customs|holder)-", "").replaceFirst("-(service|api)$", ""))
                .filter(short_ -> board.part(short_).isPresent())
                .orElseThrow(() -> new CannotRun("There is no part %s, but %s."
                        .formatted(
                                name,
                                board.parts().stream().map(Board.Entry::name).collect(Collectors.joining(", ")))));
    }

    /** Waits until the launcher reports such a state of the part; says whether it did in time. */
    static boolean becomes(DataOption data, String part, Duration patience, Predicate<PartState> state) {
        return Waiting.until(
                () -> data.boardOfRunning()
                        .orElseThrow(() -> new CannotRun("The platform has gone down."))
                        .part(part)
                        .filter(entry -> state.test(entry.state()))
                        .isPresent(),
                patience);
    }
}
