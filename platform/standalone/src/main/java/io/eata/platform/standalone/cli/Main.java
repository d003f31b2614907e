package io.eata.platform.standalone.cli;

import io.eata.platform.standalone.parts.CannotRun;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that {@code ./eata} hands on. */
@Command(
        name = "eata",
        description = "The eATA platform on this machine",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            StopCommand.class,
            StartCommand.class,
            ResetCommand.class,
            PrepareCommand.class
        })
public final class Main implements Runnable {

    /** Something is not as it should be. */
    static final int FAILED = 1;

    /** The platform is not up. */
    static final int NOT_UP = 3;

    static final Clock CLOCK = Clock.systemDefaultZone();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler((e, line, result) -> {
                    if (e instanceof CannotRun cannot) {
                        line.getErr().println("eata: " + cannot.getMessage());
                        line.getErr().flush();
                        return FAILED;
                    }
                    throw e;
                })
                .execute(arguments));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
