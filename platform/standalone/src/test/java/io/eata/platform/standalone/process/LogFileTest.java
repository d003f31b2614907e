package io.eata.platform.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void turns_over_when_full_while_the_writer_writes_on() throws Exception {
        var log = new LogFile(folder.resolve("core.log"));
        var process = new ProcessBuilder("sh", "-c", "echo before; read line; echo after")
                .redirectOutput(log.redirect())
                .start();
        assertThat(Waiting.until(() -> !log.tail(1).isEmpty(), java.time.Duration.ofSeconds(5)))
                .isTrue();

        log.keepWithin(100);
        assertThat(log.tail(5)).containsExactly("before");
        log.keepWithin(3);
        assertThat(log.tail(5)).isEmpty();
        assertThat(folder.resolve("core.log.1")).hasContent("before\n");

        process.outputWriter().append("go\n").close();
        process.waitFor();
        assertThat(log.tail(5)).containsExactly("after");
        assertThat(Files.size(log.path())).isEqualTo("after\n".length());
    }

    @Test
    void shows_the_last_lines_only() throws IOException {
        var log = new LogFile(folder.resolve("core.log"));
        Files.writeString(log.path(), "one\ntwo\nthree\n");

        assertThat(log.tail(2)).containsExactly("two", "three");
        assertThat(new LogFile(folder.resolve("none.log")).tail(2)).isEmpty();
    }

    @Test
    void leaves_out_where_in_the_code_something_failed_when_asked_for_what() throws IOException {
        var log = new LogFile(folder.resolve("core.log"));
        Files.writeString(
                log.path(),
                "first\nCaused by: no such table\n\tat a.B.c(B.java:1)\n\t... 48 common frames omitted\n\n");

        assertThat(log.lastWords(1)).containsExactly("Caused by: no such table");
    }
}
