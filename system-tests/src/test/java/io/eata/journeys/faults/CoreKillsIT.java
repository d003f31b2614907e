package io.eata.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.test.KafkaForTests;
import io.eata.platform.test.PostgresForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Core is killed with -9 again and again while carnets are being committed on: nothing acknowledged is lost, nothing is there twice. */
class CoreKillsIT {

    private static final int KILLS = Integer.getInteger("eata.kills", 15);
    private static final int MAX_PAUSE_MILLIS = 800;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void every_acknowledged_commit_is_there_once_and_reached_kafka() throws Exception {
        try (var database = PostgresForTests.freshDatabase("core");
                var core = new CoreProcess(Servers.shared(database), folder)) {
            core.start();
            try (var streams = new Streams(core)) {
                // A fixed seed only chooses the moments; which instruction it hits is the scheduler's affair.
                RandomGenerator moments = RandomGenerator.of("L64X128MixRandom");
                for (int kill = 0; kill < KILLS; kill++) {
                    streams.awaitACommit(PATIENCE);
                    LockSupport.parkNanos(Duration.ofMillis(50 + moments.nextInt(MAX_PAUSE_MILLIS))
                            .toNanos());
                    core.kill();
                    core.start();
                }
                streams.finish();

                assertThat(streams.acknowledged()).isGreaterThan(KILLS);
                new Evidence(core, KafkaForTests.bootstrapServers()).nothingIsLostOrDoubled(streams, PATIENCE);
            }
        }
    }
}
