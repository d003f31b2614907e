package io.eata.platform.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import io.eata.platform.standalone.parts.Home;
import io.eata.platform.standalone.parts.Part;
import io.eata.platform.standalone.parts.Ports;
import io.eata.platform.standalone.process.Launch;
import io.eata.platform.standalone.process.Proc;
import io.eata.platform.standalone.process.ProcessIdentity;
import io.eata.platform.standalone.process.Stopping;
import io.eata.platform.standalone.process.Waiting;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Teller teller = new Teller(new PrintStream(said, true, StandardCharsets.UTF_8));
    private final Stopping stopping = new Stopping(Proc.SYSTEM, Duration.ofSeconds(5));
    private Home home = new Home(Path.of(""));

    @BeforeEach
    void prepare() {
        home = new Home(folder.resolve("data"));
        home.prepare();
    }

    @AfterEach
    void leave_nothing_behind() {
        new Ending(home, Proc.SYSTEM, Duration.ofSeconds(5), teller).endAll();
        assertThat(Proc.SYSTEM.withEnvironment(home.mark())).isEmpty();
    }

    /** A part that is a program of the system, and "answers" once it has made a file. */
    private record Program(String name, int stage, Set<String> needs, String script, Path folder) implements Part {

        @Override
        public String address() {
            return name;
        }

        @Override
        public Launch launch() {
            return new Launch(List.of("sh", "-c", script), Map.of(), folder);
        }

        @Override
        public boolean answers() {
            return Files.exists(folder.resolve(name + ".up"));
        }
    }

    private Program program(String name, int stage, String... needs) {
        return new Program(name, stage, Set.of(needs), "touch %s.up; exec sleep 600".formatted(name), folder);
    }

    private Supervisor supervisor(Part... parts) {
        return new Supervisor(home, Ports.anyFree(), List.of(parts), teller, Clock.systemUTC());
    }

    @Test
    void starts_a_part_only_when_what_it_needs_is_ready() {
        var first = new Program("first", 0, Set.of(), "sleep 0.5; touch first.up; exec sleep 600", folder);
        var second = new Program(
                "second", 1, Set.of("first"), "test -f first.up && touch second.up; exec sleep 600", folder);

        var supervisor = supervisor(first, second);

        assertThat(supervisor.start()).isTrue();
        assertThat(Board.read(home).orElseThrow().parts()).hasSize(2);
        supervisor.close();
    }

    @Test
    void starts_a_killed_part_again_and_says_so() {
        var supervisor = supervisor(program("core", 1));
        supervisor.start();
        var killed = identityOf("core");
        var watching = Thread.ofPlatform().start(supervisor::watch);

        stopping.kill(killed);

        assertThat(Waiting.until(
                        () -> stateOf("core") == PartState.READY
                                && !identityOf("core").equals(killed),
                        PATIENCE))
                .isTrue();
        assertThat(Board.read(home).orElseThrow().part("core").orElseThrow().restarts())
                .isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("core", "ended with status 137", "restart 1");
        supervisor.close();
        assertThat(watching.isAlive() && !Waiting.until(() -> !watching.isAlive(), PATIENCE))
                .isFalse();
    }

    @Test
    void leaves_alone_what_was_stopped_on_purpose_until_it_is_wanted_again() throws IOException {
        var supervisor = supervisor(program("core", 1));
        supervisor.start();
        var running = identityOf("core");
        var watching = Thread.ofPlatform().start(supervisor::watch);

        Files.createFile(home.stoppedOnPurpose("core"));
        assertThat(Waiting.until(() -> stateOf("core") == PartState.STOPPED, PATIENCE))
                .isTrue();
        assertThat(Proc.SYSTEM.runs(running)).isFalse();
        assertThat(home.pidFile("core").read()).isEmpty();

        Files.delete(home.stoppedOnPurpose("core"));
        assertThat(Waiting.until(() -> stateOf("core") == PartState.READY, PATIENCE))
                .isTrue();
        supervisor.close();
        assertThat(Waiting.until(() -> !watching.isAlive(), PATIENCE)).isTrue();
    }

    @Test
    void gives_up_what_does_not_start_and_shows_what_it_said_last() {
        var broken = new Program("broken", 1, Set.of(), "echo no such table; exit 3", folder);
        var supervisor = supervisor(program("first", 0), broken, program("never", 2, "broken"));

        assertThat(supervisor.start()).isFalse();

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("broken", "given up: ended with status 3 once too often", "no such table");
        assertThat(home.pidFile("never").read()).isEmpty();
        supervisor.close();
    }

    @Test
    void stops_the_highest_stage_first_and_nothing_starts_after_that() {
        var supervisor = supervisor(program("servers", 0), program("services", 3, "servers"), program("proxies", 5));
        supervisor.start();
        var all = List.of(identityOf("servers"), identityOf("services"), identityOf("proxies"));

        supervisor.close();

        assertThat(all).noneMatch(Proc.SYSTEM::runs);
        assertThat(home.pidFiles()).isEmpty();
        assertThat(said.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("stopped")))
                .extracting(line -> line.strip().split("\\s+", 3)[1])
                .containsExactly("proxies", "services", "servers");
    }

    @Test
    void ends_what_a_dead_launcher_left_even_without_its_notes() {
        var supervisor = supervisor(program("core", 1), program("proxy1", 2));
        supervisor.start();
        var all = List.of(identityOf("core"), identityOf("proxy1"));
        home.pidFile("proxy1").delete();

        // Nobody closes the supervisor; a command of later has only what is on the disk and in the system.
        new Ending(home, Proc.SYSTEM, Duration.ofSeconds(5), teller).endAll();

        assertThat(Waiting.until(() -> all.stream().noneMatch(Proc.SYSTEM::runs), Duration.ofMillis(1)))
                .isTrue();
        supervisor.close();
    }

    private ProcessIdentity identityOf(String part) {
        return home.pidFile(part).read().map(note -> note.identity()).orElse(new ProcessIdentity(0, 0, "none"));
    }

    private PartState stateOf(String part) {
        return Board.read(home).orElseThrow().part(part).orElseThrow().state();
    }
}
