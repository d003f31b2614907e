package io.eata.journeys.verify;

import io.eata.contracts.core.StartVerification;
import io.eata.journeys.people.RunningPlatform;
import io.eata.journeys.people.Tokens;
import io.eata.platform.standalone.parts.Ports;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./eata verify}: exits with 0 where the ledger is sound, 1 where something was found, 2 where it could not be told. */
@Command(
        name = "verify",
        description = "Has the running platform prove its ledger: hash chains, standings, receipts and signed days.")
public final class Verify implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Option(names = "--port", defaultValue = "8080", description = "port of proxy 1 (default ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--data", required = true, description = "data folder of the running platform")
    private Path data = Path.of(".eata");

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Scope scope = new Scope();

    /** Exactly one of these. */
    static final class Scope {

        @Option(names = "--carnet", description = "eATA ID of one carnet")
        private @Nullable Long carnet;

        @Option(names = "--day", description = "one signed day, as in 2026-11-26 (UTC)")
        private @Nullable LocalDate day;

        @Option(names = "--all", description = "every carnet and every signed day")
        private boolean all;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Verify()).execute(arguments));
    }

    @Override
    public Integer call() {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var platform = new RunningPlatform(new Ports(port, 1), data);
        var tokens = new Tokens(platform, Clock.systemUTC());
        return new LedgerCheck(new PlatformVerifications(platform, tokens), out, BETWEEN_LOOKS).verify(what());
    }

    StartVerification what() {
        return new StartVerification(scope.carnet, scope.day);
    }
}
