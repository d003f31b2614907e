package io.eata.platform.standalone.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.supervise.Supervisor;
import io.eata.platform.standalone.supervise.Teller;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaPartTest {

    @TempDir
    Path folder;

    @Test
    void starts_stops_and_starts_again_as_the_same_cluster() throws IOException {
        var home = new Home(folder.resolve("data"));
        home.prepare();
        var ports = Ports.anyFree();

        startAndStop(home, ports);
        var cluster = Files.readString(home.kafka().resolve("records/meta.properties"));
        startAndStop(home, Ports.anyFree());

        assertThat(home.kafka().resolve("records/meta.properties")).hasContent(cluster);
        assertThat(Proc.SYSTEM.withEnvironment(home.mark())).isEmpty();
    }

    private static void startAndStop(Home home, Ports ports) {
        var said = new ByteArrayOutputStream();
        var broker = new KafkaServer(home.kafka(), ports.kafka(), ports.kafkaController(), Path.of("no-cache"));
        var supervisor = new Supervisor(
                home,
                ports,
                List.of(new KafkaPart(broker)),
                new Teller(new PrintStream(said, true, StandardCharsets.UTF_8)),
                Clock.systemUTC());
        try {
            assertThat(supervisor.start())
                    .as(() -> said.toString(StandardCharsets.UTF_8))
                    .isTrue();
        } finally {
            supervisor.close();
        }
    }
}
