package io.eata.platform.standalone.service;

import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.process.Training;
import io.eata.platform.standalone.supervise.Teller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Trains the services that are not trained yet, as many at a time as there are processors. */
public final class FastStart {

    private final Path root;
    private final Training training;
    private final Teller teller;

    public FastStart(Path root, Training training, Teller teller) {
        this.root = root;
        this.training = training;
        this.teller = teller;
    }

    /** One service of each module that has no cache of this build and this JDK. Lays their jars out. */
    public List<ServiceSpec> untrained(List<ServiceSpec> services) {
        var modules = new LinkedHashMap<String, ServiceSpec>();
        for (var service : services) {
            var jar = ServiceJar.of(root, service);
            if (jar.isBuilt()) {
                jar.layOut();
                if (!Files.exists(jar.cache())) {
                    modules.putIfAbsent(service.module(), service);
                }
            }
        }
        return List.copyOf(modules.values());
    }

    /** Trains these, whose servers are up. A service that cannot be trained starts slowly, and is said. */
    public void train(List<ServiceSpec> services, List<Part> parts) {
        try (var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            services.stream()
                    .map(service -> CompletableFuture.runAsync(() -> train(service, partOf(service, parts)), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
    }

    private void train(ServiceSpec service, ServicePart part) {
        var start = System.nanoTime();
        var jar = ServiceJar.of(root, service);
        var draft = jar.cache().resolveSibling("cache-in-the-making");
        var trained = false;
        try {
            trained = training.train(part.launchRecordingInto(draft), part::answers, draft, jar.cache());
        } catch (IOException e) {
            teller.say(service.module(), e.toString());
        }
        if (!trained) {
            training.lastWords().forEach(line -> teller.say("      | " + line));
        }
        teller.say(
                service.module(),
                (trained ? "trained in " : "not trained, and slower for it, after ")
                        + Teller.seconds(Duration.ofNanos(System.nanoTime() - start)));
    }

    private static ServicePart partOf(ServiceSpec service, List<Part> parts) {
        return parts.stream()
                .filter(part -> part.name().equals(service.name()))
                .map(ServicePart.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
