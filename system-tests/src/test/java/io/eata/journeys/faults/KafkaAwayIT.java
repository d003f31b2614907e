package io.eata.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka is killed while carnets are being committed on: nobody at a border notices, and all that happened reaches it afterwards. */
class KafkaAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("eata.kafka.away", 15));
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration DRAINED = Duration.ofMinutes(3);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void commits_go_on_and_the_outbox_is_drained_afterwards() throws Exception {
        try (var servers = new OwnServers();
                var core = new CoreProcess(servers.servers(), folder)) {
            core.start();
            try (var streams = new Streams(core)) {
                streams.awaitACommit(Duration.ofMinutes(1));
                servers.kafka().kill();
                int before = streams.acknowledged();
                long over = System.nanoTime() + AWAY.toNanos();
                while (System.nanoTime() < over) {
                    streams.awaitACommit(SOON);
                }
                System.out.printf("%,d commits while Kafka was away%n", streams.acknowledged() - before);
                assertThat(streams.askedAgain()).as("asked again").isZero();
                servers.kafka().start();
                streams.finish();

                new Evidence(core, servers.servers().kafka()).nothingIsLostOrDoubled(streams, DRAINED);
            }
        }
    }
}
