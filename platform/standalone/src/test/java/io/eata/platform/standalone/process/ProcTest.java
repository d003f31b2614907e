package io.eata.platform.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcTest {

    @TempDir
    Path folder;

    @Test
    void tells_a_process_from_a_later_one_with_the_same_number() throws IOException {
        var proc = new Proc(folder);
        boot("first-boot");
        process(42, "S", 1_000);
        var identity = proc.identify(42).orElseThrow();
        assertThat(proc.runs(identity)).isTrue();

        process(42, "S", 2_000);
        assertThat(proc.runs(identity)).as("another start").isFalse();

        process(42, "S", 1_000);
        boot("second-boot");
        assertThat(proc.runs(identity)).as("another boot").isFalse();
    }

    @Test
    void takes_what_is_left_of_a_process_for_none() throws IOException {
        boot("boot");
        process(42, "Z", 1_000);

        assertThat(new Proc(folder).identify(42)).isEmpty();
        assertThat(new Proc(folder).identify(43)).isEmpty();
    }

    @Test
    void finds_processes_by_an_entry_of_their_environment_and_no_others() throws IOException {
        var marked = start("EATA_PART_OF=" + folder);
        var other = start("EATA_PART_OF=" + folder + "-and-more");
        try {
            assertThat(Waiting.until(
                            () -> Proc.SYSTEM
                                            .withEnvironment("EATA_PART_OF=" + folder)
                                            .count()
                                    == 1,
                            Duration.ofSeconds(5)))
                    .isTrue();
            assertThat(Proc.SYSTEM.withEnvironment("EATA_PART_OF=" + folder))
                    .singleElement()
                    .extracting(ProcessIdentity::pid)
                    .isEqualTo(marked.pid());
        } finally {
            marked.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @Test
    void knows_how_much_memory_a_process_has() {
        var memory = Proc.SYSTEM.alone(ProcessHandle.current().pid());

        assertThat(memory.rss()).isGreaterThan(10_000);
        assertThat(memory.pss()).isBetween(1L, memory.rss());
    }

    private static Process start(String entry) throws IOException {
        var builder = new ProcessBuilder("sleep", "60");
        builder.environment().put(entry.split("=", 2)[0], entry.split("=", 2)[1]);
        return builder.start();
    }

    private void boot(String id) throws IOException {
        Files.createDirectories(folder.resolve("sys/kernel/random"));
        Files.writeString(folder.resolve("sys/kernel/random/boot_id"), id + "\n");
    }

    private void process(long pid, String state, long startTicks) throws IOException {
        Files.createDirectories(folder.resolve(Long.toString(pid)));
        Files.writeString(
                folder.resolve(pid + "/stat"),
                "%d (a name) with ) in it) %s 1 1 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 %d 99 88\n"
                        .formatted(pid, state, startTicks));
    }
}
