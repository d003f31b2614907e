package io.eata.platform.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops everything and forgets everything. */
@Command(
        name = "reset",
        description = "Stop the platform and delete its data: databases, records, keys, mails, logs",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private final DataOption data = new DataOption();

    @Override
    public Integer call() {
        DownCommand.end(data);
        data.home().delete();
        System.out.println("All data in %s is deleted.".formatted(data.home().path()));
        return 0;
    }
}
