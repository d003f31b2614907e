package io.eata.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is killed and restarted by turns while carnets are being committed on. */
class PostgresAwayIT {

    private static final int TIMES = Integer.getInteger("eata.postgres.restarts", 4);
    private static final Duration READY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void core_commits_again_within_ten_seconds_and_nothing_is_lost() throws Exception {
        try (var servers = new OwnServers();
                var core = new CoreProcess(servers.servers(), folder)) {
            core.start();
            try (var streams = new Streams(core)) {
                for (int time = 0; time < TIMES; time++) {
                    streams.awaitACommit(PATIENCE);
                    if (time % 2 == 0) {
                        servers.postgres().kill();
                    } else {
                        servers.postgres().stop();
                    }
                    servers.postgres().start();
                    streams.awaitACommit(READY);
                }
                streams.finish();

                assertThat(streams.askedAgain()).as("it was away").isPositive();
                new Evidence(core, servers.servers().kafka()).nothingIsLostOrDoubled(streams, PATIENCE);
            }
        }
    }
}
