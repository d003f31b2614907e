package io.eata.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.journeys.demo.Demo;
import io.eata.journeys.running.Running;
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
}
