package io.eata.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts copies of a service at the same moment, in one JVM, as several machines would.
 *
 * <p>What a JVM has once and machines have each is the log: the first copy sets it up, the others leave it alone, as setting it up
 * twice at once fails now and then.
 */
public final class Copies {

    private Copies() {}

    /**
     * Returns when all have started.
     *
     * @throws ExecutionException why one of them has not
     */
    public static List<ConfigurableApplicationContext> start(List<SpringApplication> applications, String... arguments)
            throws InterruptedException, ExecutionException {
        applications.stream().skip(1).forEach(Copies::leaveTheLogAlone);
        try (var threads = Executors.newFixedThreadPool(applications.size())) {
            var starts = applications.stream()
                    .<Callable<ConfigurableApplicationContext>>map(it -> () -> it.run(arguments))
                    .toList();
            var started = new ArrayList<ConfigurableApplicationContext>();
            for (var start : threads.invokeAll(starts)) {
                started.add(start.get());
            }
            return started;
        }
    }

    private static void leaveTheLogAlone(SpringApplication application) {
        application.setListeners(application.getListeners().stream()
                .filter(listener -> !(listener instanceof LoggingApplicationListener))
                .toList());
    }
}
