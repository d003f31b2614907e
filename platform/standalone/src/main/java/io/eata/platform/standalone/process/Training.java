package io.eata.platform.standalone.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Makes an AOT cache: runs a program once as it will be run, and has it note down on its way out which classes it needed
 * and how it linked them. The next start reads that instead of finding it out again.
 */
public final class Training {

    private static final Duration UNTIL_IT_ANSWERS = Duration.ofMinutes(3);
    private static final Duration UNTIL_IT_HAS_WRITTEN = Duration.ofMinutes(4);

    private static final int WORDS = 5;

    private final Path log;
    private final Map<String, String> mark;

    /**
     * @param log where the program's own words go
     * @param mark an entry for its environment, by which it is found should we be killed
     */
    public Training(Path log, Map<String, String> mark) {
        this.log = log;
        this.mark = Map.copyOf(mark);
    }

    /**
     * Trains, and puts the cache in place if that succeeded.
     *
     * @param draft where the program was told to write the cache
     * @return whether there is a cache now
     */
    public boolean train(Launch launch, BooleanSupplier answers, Path draft, Path cache) throws IOException {
        Files.deleteIfExists(draft);
        var builder = new ProcessBuilder(launch.command())
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(launch.environment());
        builder.environment().putAll(mark);
        var process = builder.start();
        try {
            return Waiting.until(() -> !process.isAlive() || answers.getAsBoolean(), UNTIL_IT_ANSWERS)
                    && endsOrderly(process)
                    && putInPlace(draft, cache);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(draft);
        }
    }

    /** What the last program said last: why it could not be trained, as likely as not. */
    public List<String> lastWords() {
        return new LogFile(log).lastWords(WORDS);
    }

    private static boolean endsOrderly(Process process) {
        var identity = Proc.SYSTEM.identify(process.pid());
        identity.ifPresent(it -> new Stopping(Proc.SYSTEM, UNTIL_IT_HAS_WRITTEN).stop(it, StopSignal.TERM));
        return identity.isPresent();
    }

    private static boolean putInPlace(Path draft, Path cache) throws IOException {
        if (!Files.exists(draft)) {
            return false;
        }
        Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }
}
