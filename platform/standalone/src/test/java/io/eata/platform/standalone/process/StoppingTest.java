package io.eata.platform.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StoppingTest {

    @Test
    void asks_and_then_insists() throws IOException {
        var willing = new ProcessBuilder("sleep", "60").start();
        var deaf = new ProcessBuilder("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done").start();
        assertThat(deaf.inputReader().readLine()).isEqualTo("ready");
        var stopping = new Stopping(Proc.SYSTEM, Duration.ofMillis(300));

        stopping.stop(identityOf(willing), StopSignal.TERM);
        stopping.stop(identityOf(deaf), StopSignal.TERM);

        assertThat(willing.onExit().join().exitValue()).isEqualTo(128 + 15);
        assertThat(deaf.onExit().join().exitValue()).isEqualTo(128 + 9);
    }

    @Test
    void leaves_a_process_alone_that_is_not_the_one_meant() throws IOException {
        var process = new ProcessBuilder("sleep", "60").start();
        var real = identityOf(process);
        var stopping = new Stopping(Proc.SYSTEM, Duration.ofMillis(300));

        stopping.stop(new ProcessIdentity(real.pid(), real.startTicks() - 1, real.bootId()), StopSignal.TERM);
        stopping.kill(new ProcessIdentity(real.pid(), real.startTicks() - 1, real.bootId()));

        assertThat(Proc.SYSTEM.runs(real)).isTrue();
        stopping.kill(real);
        assertThat(Proc.SYSTEM.runs(real)).isFalse();
    }

    private static ProcessIdentity identityOf(Process process) {
        return Proc.SYSTEM.identify(process.pid()).orElseThrow();
    }
}
