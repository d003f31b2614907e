package io.eata.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.journeys.demo.Demo;
import io.eata.journeys.running.Running;
import io.eata.journeys.verify.Verify;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The demo is the proof: carnets from issue to reconciliation, by the real services. */
class DemoIT {

    @Test
    void the_story_goes_as_it_should() {
        var platform = Running.platform();
        int exit = new CommandLine(new Demo())
                .execute(
                        "--port", String.valueOf(platform.ports().first()),
                        "--proxies", String.valueOf(platform.ports().proxies()),
                        "--data", platform.data().toString(),
                        "--root", Running.root().toString());
        assertThat(exit).isZero();
    }

    @Test
    void the_ledger_is_proven_for_whoever_asks_for_it() {
        assertThat(verify("--all")).isZero();
        assertThat(verify("--carnet", "999999999"))
                .as("there is no such carnet")
                .isEqualTo(2);
    }

    private static int verify(String... what) {
        var platform = Running.platform();
        var command = new CommandLine(new Verify());
        return command.execute(Stream.concat(
                        Stream.of(
                                "--port", String.valueOf(platform.ports().first()),
                                "--data", platform.data().toString()),
                        Stream.of(what))
                .toArray(String[]::new));
    }
}
