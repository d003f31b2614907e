package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.supervise.Board;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the data lives (.eata in the checkout unless EATA_DATA says otherwise)")
    private @Nullable Path data;

    /** The checkout. */
    Path root() {
        return Path.of(System.getProperty("eata.root", "")).toAbsolutePath().normalize();
    }

    Home home() {
        var otherwise = Optional.ofNullable(System.getenv("EATA_DATA"))
                .filter(text -> !text.isBlank())
                .map(Path::of);
        return new Home(Optional.ofNullable(data).or(() -> otherwise).orElseGet(() -> root().resolve(".eata")));
    }

    /** What the supervisor has to say, if one runs. */
    Optional<Board> boardOfRunning() {
        var home = home();
        return home.pidFile(Home.LAUNCHER).ofRunning(Proc.SYSTEM).flatMap(note -> Board.read(home));
    }
}
