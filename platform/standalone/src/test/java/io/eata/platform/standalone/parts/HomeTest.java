package io.eata.platform.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder;

    @Test
    void keeps_its_secrets_to_itself() throws IOException {
        var home = new Home(folder.resolve("data"));
        home.prepare();
        home.prepare();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.keys())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.run())))
                .isEqualTo("rwx------");
    }

    @Test
    void deletes_what_is_its_own_and_nothing_else() throws IOException {
        var home = new Home(folder.resolve("data"));
        home.prepare();
        Files.createDirectories(home.kafka().resolve("records"));
        Files.writeString(home.path().resolve("thesis.txt"), "years of work");

        home.delete();

        assertThat(home.path()).isDirectoryContaining("glob:**thesis.txt");
        assertThat(home.kafka()).doesNotExist();
        assertThat(home.keys()).doesNotExist();

        Files.delete(home.path().resolve("thesis.txt"));
        home.delete();
        assertThat(home.path()).doesNotExist();
    }
}
