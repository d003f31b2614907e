package io.eata.platform.standalone.kafka;

import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.parts.Probe;
import io.eata.platform.standalone.process.Launch;
import java.util.Set;

/** Kafka. */
public record KafkaPart(KafkaServer server) implements Part {

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int stage() {
        return 1;
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    @Override
    public void prepare() {
        server.prepare();
    }

    @Override
    public Launch launch() {
        return server.launch();
    }

    @Override
    public boolean answers() {
        return Probe.kafka(server.port());
    }
}
