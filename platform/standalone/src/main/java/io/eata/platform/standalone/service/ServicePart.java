package io.eata.platform.standalone.service;

import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.parts.Probe;
import io.eata.platform.standalone.process.Launch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A service as a process of its own jar. */
public final class ServicePart implements Part {

    private final ServiceSpec spec;
    private final ServiceJar jar;
    private final Surroundings surroundings;
    private final int port;
    private final Path workingDirectory;
    private Optional<Launch> first = Optional.empty();

    public ServicePart(
            ServiceSpec spec, ServiceJar jar, Surroundings surroundings, Ports ports, Path workingDirectory) {
        this.spec = spec;
        this.jar = jar;
        this.surroundings = surroundings;
        this.port = Surroundings.portOf(ports, spec);
        this.workingDirectory = workingDirectory;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public int stage() {
        return spec.stage();
    }

    @Override
    public Set<String> needs() {
        return spec.usesKafka() ? Set.of("postgres", "kafka") : Set.of("postgres");
    }

    @Override
    public String address() {
        return "http://localhost:" + port + spec.context();
    }

    /** What was started once is what is started again: a build that was made meanwhile waits for the next {@code up}. */
    @Override
    public synchronized Launch launch() {
        if (first.isEmpty()) {
            first = Optional.of(launch(jar.start(spec.heap())));
        }
        return first.get();
    }

    /** The same start, recorded: when the process ends, it leaves a cache there. */
    Launch launchRecordingInto(Path cache) {
        return launch(jar.startRecordingInto(cache, spec.heap()));
    }

    @Override
    public boolean answers() {
        return Probe.http(Surroundings.innerAddress(port, spec.context()) + "/actuator/health");
    }

    private Launch launch(List<String> command) {
        return new Launch(command, surroundings.of(spec, port), workingDirectory);
    }
}
