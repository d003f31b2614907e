package io.eata.platform.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    @TempDir
    Path folder;

    @Test
    void gives_back_what_was_noted() {
        var file = new PidFile(folder.resolve("core.pid"));
        var note = new PidFile.Note(new ProcessIdentity(42, 1_000, "boot"), 3, StopSignal.INT);

        assertThat(file.read()).isEmpty();
        file.write(note);

        assertThat(file.read()).contains(note);
        assertThat(file.part()).isEqualTo("core");
        file.delete();
        assertThat(file.read()).isEmpty();
    }

    @Test
    void takes_half_a_note_for_none() throws IOException {
        Files.writeString(folder.resolve("core.pid"), "42 10");

        assertThat(new PidFile(folder.resolve("core.pid")).read()).isEmpty();
    }

    @Test
    void never_finds_a_process_that_got_the_number_later() {
        var file = new PidFile(folder.resolve("core.pid"));
        var we = Proc.SYSTEM.identify(ProcessHandle.current().pid()).orElseThrow();

        file.write(new PidFile.Note(we, 3, StopSignal.TERM));
        assertThat(file.ofRunning(Proc.SYSTEM)).isPresent();

        file.write(
                new PidFile.Note(new ProcessIdentity(we.pid(), we.startTicks() - 1, we.bootId()), 3, StopSignal.TERM));
        assertThat(file.ofRunning(Proc.SYSTEM)).isEmpty();
    }
}
